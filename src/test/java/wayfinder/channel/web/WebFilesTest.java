package wayfinder.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import wayfinder.text.Language;

/** The pages' files, and how browsers are told to treat them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebFilesTest {
  private static final int MOST_BYTES = 30 * 1_024;
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
  void theWholeWidgetIsUnderThirtyKilobytesOnTheWire() throws IOException {
    var files = new ArrayList<String>(List.of("/widget.js"));
    WebFiles.NAMES.stream()
        .filter(
            name ->
                !name.startsWith("page.") && !name.equals("icon.svg") && !name.equals("widget.js"))
        .forEach(name -> files.add("/web/" + name));
    int size = 0;
    for (String file : files) {
      size += zipped(caller.get(file, "").body());
    }
    assertThat(size).isBetween(1_000, MOST_BYTES);
  }

  @Test
  void thePageAllowsNothingFromElsewhereAndNoInlineScript() {
    HttpResponse<String> page = caller.get("/", "");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain(" style=").doesNotContain("onclick");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
  }

  @Test
  void theFilesMayBeUsedOnAgenciesSitesAndAreAskedForAgainOnlyWhenChanged() {
    HttpResponse<String> file = caller.get("/widget.js", "");
    assertThat(file.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    HttpRequest again =
        caller
            .request("/widget.js", "")
            .header("If-None-Match", file.headers().firstValue("ETag").orElse(""))
            .build();
    HttpResponse<String> unchanged = caller.send(again);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
  }

  @Test
  void noOtherFileCanBeReached() {
    assertThat(caller.get("/web/..%2fdb%2fx", "").statusCode()).isIn(400, 404);
    assertThat(caller.get("/web/logback.xml", "").statusCode()).isEqualTo(404);
  }

  @Test
  void overHttpsThePagesAskForHttpsOnly() {
    var settings =
        new WebSettings(URI.create("https://chat.example"), WebSettings.WEATHER, false, 10);
    try (TestServer secure = TestServer.start(settings)) {
      assertThat(new Caller(secure).get("/", "").headers().firstValue("Strict-Transport-Security"))
          .isPresent();
    }
  }

  @Test
  void everyLanguageHasEveryLabel() {
    assertThat(Labels.read(Language.ES).all().keySet())
        .isEqualTo(Labels.read(Language.EN).all().keySet());
  }

  @Test
  void whatIsPersonalIsNeverKeptByTheBrowser() {
    Caller.Chat chat = caller.begin();
    HttpResponse<String> response = caller.get(Caller.path(chat, "/messages"), chat.token());
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  private static int zipped(String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(content.getBytes(UTF_8));
    }
    return out.size();
  }
}
