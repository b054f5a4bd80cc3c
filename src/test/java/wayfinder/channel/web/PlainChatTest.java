package wayfinder.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The chat in a browser that only knows pages and forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainChatTest {
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(conversation|token|messageId)\" value=\"([^\"]*)\"");
  private TestServer server;
  private Caller caller;

  @BeforeAll
  void start() {
    server = TestServer.start();
    caller = new Caller(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void readingThePageBeginsNoChat() {
    int before = server.store.begun().size();
    HttpResponse<String> page = caller.get("/plain?lang=es", "");
    assertThat(page.body()).contains("Empezar chat", "lang=\"es\"", "http://harmless.test/");
    assertThat(server.store.begun()).hasSize(before);
  }

  @Test
  void aTextIsAnsweredOnThePageItselfWithNoKeyInAnyAddress() {
    Map<String, String> form = begin();
    HttpResponse<String> page = post(with(form, Map.of("do", "say", "text", "hello")));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("You said: hello");
    assertThat(page.uri().toString()).endsWith("/plain");
    assertThat(page.body()).doesNotContain("?token").doesNotContain("&token");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void theSameFormTwiceIsOneMessage() {
    Map<String, String> form = with(begin(), Map.of("do", "say", "text", "twice"));
    post(form);
    assertThat(post(form).body()).containsOnlyOnce("You said: twice");
  }

  @Test
  void aChoiceIsAButton() {
    Map<String, String> form = begin();
    assertThat(post(with(form, Map.of("do", "refresh"))).body())
        .contains("name=\"choice\" value=\"Food near me\"");
    assertThat(post(with(form, Map.of("choice", "Food near me"))).body())
        .contains("Example Food Pantry", "tel:+14125550100");
  }

  @Test
  void markupIsShownAsText() {
    String attack = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    HttpResponse<String> page = post(with(begin(), Map.of("do", "say", "text", attack)));
    assertThat(page.body()).doesNotContain("<script>alert", "<img").contains("&lt;script");
  }

  @Test
  void withoutTheKeyNothingOpensAndAnEndedChatIsOver() {
    Map<String, String> form = begin();
    String wrong = "A".repeat(43);
    assertThat(post(with(form, Map.of("do", "refresh", "token", wrong))).statusCode())
        .isEqualTo(404);
    assertThat(post(with(form, Map.of("do", "end"))).body()).contains("Chat ended");
    assertThat(post(with(form, Map.of("do", "refresh"))).statusCode()).isEqualTo(404);
  }

  @Test
  void whatCouldNotBeKeptStaysInTheForm() {
    Map<String, String> form = begin();
    server.store.isGone(true);
    HttpResponse<String> page;
    try {
      page = post(with(form, Map.of("do", "say", "text", "do not lose me")));
    } finally {
      server.store.isGone(false);
    }
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("do not lose me");
    assertThat(hidden(page)).isEqualTo(form);
  }

  @Test
  void anOddFormGetsAPageAndNoException() {
    byte[] broken = "text=%zz&do=say".getBytes(UTF_8);
    String type = "application/x-www-form-urlencoded";
    assertThat(caller.post("/plain", "", broken, type).statusCode()).isEqualTo(400);
    byte[] doubled = "text=a&text=b".getBytes(UTF_8);
    assertThat(caller.post("/plain", "", doubled, type).statusCode()).isEqualTo(400);
    assertThat(caller.post("/plain", "", "{}").statusCode()).isEqualTo(415);
  }

  private Map<String, String> begin() {
    return hidden(post(Map.of("do", "begin", "lang", "en")));
  }

  private static Map<String, String> hidden(HttpResponse<String> page) {
    return HIDDEN
        .matcher(page.body())
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private static Map<String, String> with(Map<String, String> form, Map<String, String> more) {
    var all = new HashMap<>(form);
    all.putAll(more);
    return all;
  }

  private HttpResponse<String> post(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return caller.post(
        "/plain", "", body.getBytes(UTF_8), "application/x-www-form-urlencoded; charset=UTF-8");
  }
}
