package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.channel.sms.TwilioPost;

/** What the SMS door of the whole service lets in, and what it does not keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwilioDoorTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ADDRESS = TwilioHouse.PUBLIC_URL + "/sms/inbound";

  private TwilioHouse house;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    house = new TwilioHouse(folder);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void theTokenBeforeIsStillAcceptedWhileItIsChanged() throws Exception {
    TwilioPost text = house.text(house.newClient(), "hello");
    String signature = text.signature(TwilioHouse.OLD_TOKEN, ADDRESS);
    assertThat(house.bring(text, signature).statusCode()).isEqualTo(200);
  }

  @Test
  void case1AForgedTextIsRefusedAndNotKept() throws Exception {
    TwilioPost text = house.text(house.newClient(), "hello");
    String before = house.messages();
    for (String forged :
        List.of(
            "",
            "bm90aGluZw==",
            text.signature("another", ADDRESS),
            text.signature(TwilioHouse.TOKEN, ADDRESS + "?a=b"),
            text.signature(TwilioHouse.TOKEN, house.base() + "/sms/inbound"))) {
      HttpResponse<String> answer = house.bring(text, forged);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(house.messages()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"Body, hello again", "From, +14125550999", "MessageSid, SM1"})
  void case1ACaughtSignatureOpensForNothingElse(String field, String value) throws Exception {
    TwilioPost text = house.text(house.newClient(), "hello");
    String caught = text.signature(TwilioHouse.TOKEN, ADDRESS);
    String before = house.messages();
    assertThat(house.bring(text.changed(field, value), caught).statusCode()).isEqualTo(403);
    assertThat(house.messages()).isEqualTo(before);
  }

  @Test
  void case7BytesMovedToAnotherFieldAreRefusedThoughTheSignatureHolds() throws Exception {
    TwilioPost text = house.text(house.newClient(), "hello");
    String caught = text.signature(TwilioHouse.TOKEN, ADDRESS);
    TwilioPost moved =
        new TwilioPost(
            text.fields().stream()
                .filter(field -> !field.getKey().equals("MessageSid"))
                .map(
                    field ->
                        field.getKey().equals("From")
                            ? Map.entry("From", field.getValue() + "MessageSid" + sid(text))
                            : field)
                .toList());
    assertThat(moved.signature(TwilioHouse.TOKEN, ADDRESS)).isEqualTo(caught);
    String before = house.messages();
    assertThat(house.bring(moved, caught).statusCode()).isEqualTo(403);
    assertThat(house.messages()).isEqualTo(before);
  }

  @Test
  void case8AFieldThatComesTwiceIsRefusedThoughItIsSigned() throws Exception {
    String before = house.messages();
    TwilioPost twice = house.text(house.newClient(), "hello").with("Body", "~");
    assertThat(house.bring(twice).statusCode()).isEqualTo(400);
    assertThat(house.messages()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body=%FF", "Body=%C3&From=%A9", "Body=100%", "Body=a\u0000b"})
  void case12WhatIsNoFormIsRefused(String body) throws Exception {
    assertRefused(400, post(FORM, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
  void case12AnotherContentTypeIsRefused(String type) throws Exception {
    assertRefused(415, post(type, "{}"));
  }

  @Test
  void case11ABodyThatIsTooLongIsRefused() throws Exception {
    assertRefused(413, post(FORM, "Body=" + "x".repeat(2_000_000)));
  }

  @Test
  void aStoreThatCannotWriteIsSaidSoAndTheTextIsTakenTheNextTime() throws Exception {
    String client = house.newClient();
    TwilioPost text = house.text(client, "hello");
    try (Connection other = house.connect();
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      HttpResponse<String> answer = house.bring(text);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      statement.execute("ROLLBACK");
    }
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    assertThat(house.received(client, 2)).hasSize(2);
  }

  @Test
  void thePhoneIsSimulatedOnlyWithoutTwilio(@TempDir Path folder) throws Exception {
    assertThat(get(house.base() + "/phone")).isEqualTo(404);
    Settings simulated =
        Settings.read(Map.of("WAYFINDER_PORT", "0", "WAYFINDER_DATA", folder.toString()));
    try (App app = App.start(simulated, Clock.systemUTC())) {
      String base = "http://localhost:" + app.port();
      assertThat(get(base + "/phone")).isEqualTo(200);
      TwilioPost text = house.text(house.newClient(), "hello");
      String signature = text.signature(TwilioHouse.TOKEN, base + "/sms/inbound");
      assertThat(text.send(house.http, base + "/sms/inbound", signature).statusCode())
          .isEqualTo(404);
    }
  }

  private void assertRefused(int status, HttpRequest request) throws Exception {
    String before = house.messages();
    HttpResponse<String> answer = house.http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(house.messages()).isEqualTo(before);
  }

  private HttpRequest post(String type, String body) {
    return HttpRequest.newBuilder(URI.create(house.base() + "/sms/inbound"))
        .header("Content-Type", type)
        .header("X-Twilio-Signature", "bm90aGluZw==")
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
        .build();
  }

  private int get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return house.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String sid(TwilioPost text) {
    return text.fields().stream()
        .filter(field -> field.getKey().equals("MessageSid"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
