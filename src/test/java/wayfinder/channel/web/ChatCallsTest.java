package wayfinder.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.channel.web.Caller.json;
import static wayfinder.channel.web.Caller.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.conversation.ConversationId;

/** What a browser hears from the calls of the web chat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatCallsTest {
  private static final String ALL = "/api/v1/conversations";
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
  void aNewChatComesWithItsGreetingAndAKeyOf256Bits() {
    HttpResponse<String> response = caller.post(ALL, "", "{\"locale\":\"es\",\"zip\":\"15213\"}");
    JsonNode begun = json(response);
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(begun.get("token").textValue()).hasSize(43);
    assertThat(begun.get("locale").textValue()).isEqualTo("es");
    JsonNode greeting = begun.get("messages").get(0);
    assertThat(greeting.get("kind").textValue()).isEqualTo("greeting");
    assertThat(greeting.get("seq").intValue()).isEqualTo(1);
    assertThat(greeting.get("author").textValue()).isEqualTo("assistant");
    assertThat(greeting.get("at").textValue()).isEqualTo("2026-11-24T15:00:00Z");
    assertThat(greeting.get("choices").get(1).get("value").textValue())
        .isEqualTo("topic:food-pantry");
    assertThat(server.store.find(server.newest()).orElseThrow().dialogue().zip())
        .isEqualTo("15213");
  }

  @Test
  void theStoreKnowsTheHashOfTheKeyAlone() {
    Caller.Chat chat = caller.begin();
    var id = new ConversationId(chat.id());
    assertThat(server.store.findByToken(id, new Token(chat.token()).hash())).isPresent();
    assertThat(server.store.findByToken(id, chat.token().getBytes(UTF_8))).isEmpty();
  }

  @Test
  void theSameMessageAgainIsKeptOnceAndAnsweredTheSame() {
    Caller.Chat chat = caller.begin();
    HttpResponse<String> first = caller.say(chat, "m-1", "hello");
    HttpResponse<String> again = caller.say(chat, "m-1", "hello");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(json(first).get("messages").get(0).get("text").textValue())
        .isEqualTo("You said: hello");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(server.store.textsOfClient(new ConversationId(chat.id()))).containsExactly("hello");
  }

  @Test
  void theSameMessageIdInTwoChatsIsTwoMessages() {
    Caller.Chat one = caller.begin();
    Caller.Chat two = caller.begin();
    caller.say(one, "1", "mine");
    assertThat(caller.say(two, "1", "yours").body()).contains("yours").doesNotContain("mine");
  }

  @Test
  void dangerResultsAndCitationsStandInTheAnswer() {
    Caller.Chat chat = caller.begin();
    JsonNode safety = json(caller.say(chat, "a", "danger")).get("messages").get(0);
    assertThat(safety.get("safety").get("category").textValue()).isEqualTo("domestic_violence");
    assertThat(safety.get("safety").get("severity").textValue()).isEqualTo("immediate");
    assertThat(safety.get("results").get(0).get("phone").textValue()).isEqualTo("+18007997233");
    JsonNode card = json(caller.say(chat, "b", "My food stamps were cut")).get("messages").get(0);
    assertThat(card.get("citations").get(0).get("reviewed").textValue()).isEqualTo("2026-11-03");
    assertThat(card.has("results")).isFalse();
  }

  @Test
  void messagesAfterAPlaceAreThoseAboveIt() {
    Caller.Chat chat = caller.begin();
    caller.say(chat, "a", "hello");
    JsonNode all = json(caller.get(path(chat, "/messages"), chat.token()));
    JsonNode later = json(caller.get(path(chat, "/messages?after=2"), chat.token()));
    assertThat(all.get("messages")).hasSize(3);
    assertThat(all.get("owner").textValue()).isEqualTo("assistant");
    assertThat(later.get("messages")).hasSize(1);
    assertThat(caller.get(path(chat, "/messages?after=x"), chat.token()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aHandedOffChatIsAnsweredWithItsOwnerAndNoWords() {
    Caller.Chat chat = caller.begin();
    JsonNode answer = json(caller.say(chat, "a", "person"));
    assertThat(answer.get("owner").textValue()).isEqualTo("waiting");
    assertThat(answer.get("messages")).isEmpty();
  }

  @Test
  void anEndedChatOpensToNobody() {
    Caller.Chat chat = caller.begin();
    HttpResponse<String> ended = caller.post(path(chat, "/end"), chat.token(), "");
    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(caller.get(path(chat, "/messages"), chat.token()).statusCode()).isEqualTo(404);
    assertThat(caller.say(chat, "a", "hello").statusCode()).isEqualTo(404);
  }

  @Test
  void aForeignTokenAnUnknownChatAndAnEndedOneSoundTheSame() {
    Caller.Chat mine = caller.begin();
    Caller.Chat foreign = caller.begin();
    var unknown = new Caller.Chat("chat9999999999999999", mine.token());
    var odd = new Caller.Chat("CHAT%27--", mine.token());
    HttpResponse<String> other = caller.get(path(mine, "/messages"), foreign.token());
    assertThat(other.statusCode()).isEqualTo(404);
    for (Caller.Chat none : new Caller.Chat[] {unknown, odd}) {
      assertThat(caller.get(path(none, "/messages"), mine.token()).body()).isEqualTo(other.body());
    }
    assertThat(caller.get(path(mine, "/messages"), "").statusCode()).isEqualTo(401);
    assertThat(caller.get(path(mine, "/events"), foreign.token()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          {"clientMessageId":"a"},                  422, text
          {"clientMessageId":"a","text":5},         422, text
          {"clientMessageId":"a","text":" \\u0000"}, 422, text
          {"text":"hello"},                         422, clientMessageId
          """,
      delimiterString = "},")
  void whatIsMissingIsNamed(String body, String rest) {
    Caller.Chat chat = caller.begin();
    HttpResponse<String> response =
        caller.post(path(chat, "/messages"), chat.token(), body.strip() + "}");
    String[] expected = rest.strip().split(", *", -1);
    assertThat(response.statusCode()).isEqualTo(Integer.parseInt(expected[0]));
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(response).get("errors").get(0).get("path").textValue()).isEqualTo(expected[1]);
    assertThat(json(response).get("status").intValue()).isEqualTo(422);
  }

  @Test
  void brokenJsonIsRefusedWithItsLine() {
    HttpResponse<String> response = caller.post(ALL, "", "{\n\"locale\": }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("detail").textValue()).contains("line 2");
  }

  @Test
  void aBodyThatIsNoUtf8NoObjectOrNoJsonIsRefused() {
    byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    assertThat(caller.post(ALL, "", broken, "application/json").statusCode()).isEqualTo(400);
    assertThat(caller.post(ALL, "", "[1]").statusCode()).isEqualTo(400);
    assertThat(caller.post(ALL, "", "{}".getBytes(UTF_8), "text/plain").statusCode())
        .isEqualTo(415);
    assertThat(caller.post(ALL, "", "{\"locale\":\"tlh\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void twoMegabytesAreRefusedWithoutBeingRead() {
    byte[] huge = "x".repeat(2_000_000).getBytes(UTF_8);
    assertThat(caller.post(ALL, "", huge, "application/json").statusCode()).isEqualTo(413);
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(caller.post(ALL, "", "{\"locale\":\"en\",\"future\":[1]}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void controlCharactersGoAndHalfLettersAreReplaced() {
    Caller.Chat chat = caller.begin();
    String body = "{\"clientMessageId\":\"a\",\"text\":\"a\\u0000b\\ud83dc\\r\\nd\\u0007\"}";
    caller.post(path(chat, "/messages"), chat.token(), body);
    assertThat(server.store.textsOfClient(new ConversationId(chat.id())))
        .containsExactly("ab\uFFFDc\nd");
  }

  @Test
  void sixteenHundredEmojiAreATextAndOneMoreIsTooLong() {
    Caller.Chat chat = caller.begin();
    assertThat(caller.say(chat, "a", "😀".repeat(1_600)).statusCode()).isEqualTo(200);
    HttpResponse<String> tooLong = caller.say(chat, "b", "😀".repeat(1_601));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(json(tooLong).get("errors").get(0).get("path").textValue()).isEqualTo("text");
  }

  @Test
  void whileTheStoreIsAwayTheSenderIsToldToSendAgain() {
    Caller.Chat chat = caller.begin();
    server.store.isGone(true);
    try {
      HttpResponse<String> response = caller.say(chat, "a", "hello");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    } finally {
      server.store.isGone(false);
    }
    assertThat(caller.say(chat, "a", "hello").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/messages", "/events", "/end"})
  void anAgencysSiteMayCallWithTheTokenButWithoutCookies(String rest) {
    var request =
        caller
            .request(ALL + "/chat0000000000000000" + rest, "")
            .header("Origin", "https://agency.example")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> response = caller.send(request.build());
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Authorization");
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }
}
