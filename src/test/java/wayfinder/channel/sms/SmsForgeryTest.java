package wayfinder.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.conversation.Author;

/** Requests that are not what they say they are. */
class SmsForgeryTest {
  private static final String CLIENT = "+14125550100";

  @TempDir private Path folder;
  private SmsHouse house;

  @BeforeEach
  void open() throws Exception {
    house = new SmsHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void case1AForgedTextIsRefusedAndNotKept() throws Exception {
    TwilioPost text = house.text(CLIENT, "hello");
    String right = text.signature(SmsHouse.TOKEN, SmsHouse.PUBLIC_URL + "/sms/inbound");
    List<String> forged =
        List.of(
            "",
            "bm90aGluZw==",
            text.signature("another", SmsHouse.PUBLIC_URL + "/sms/inbound"),
            right.toLowerCase(Locale.ROOT),
            right + "=",
            text.signature(SmsHouse.TOKEN, SmsHouse.PUBLIC_URL + "/sms/status"));
    for (String signature : forged) {
      assertThat(house.bring(text, signature).statusCode()).isEqualTo(403);
    }
    assertThat(clientTexts()).isEmpty();
    assertThat(house.count("inbound", "signature")).isEqualTo(forged.size());
  }

  @Test
  void case3WhatAStrangerSaysOfHostAndSchemeCountsNothing() throws Exception {
    TwilioPost text = house.text(CLIENT, "hello");
    String[] headers = {"X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "http"};
    String elsewhere = text.signature(SmsHouse.TOKEN, "http://evil.example/sms/inbound");
    assertThat(house.bring(text, elsewhere, headers).statusCode()).isEqualTo(403);
    String right = text.signature(SmsHouse.TOKEN, SmsHouse.PUBLIC_URL + "/sms/inbound");
    assertThat(house.bring(text, right, headers).statusCode()).isEqualTo(200);
  }

  @Test
  void case7BytesMovedBetweenFieldsAreRefused() throws Exception {
    TwilioPost text = house.text(CLIENT, "tell me");
    String caught = text.signature(SmsHouse.TOKEN, SmsHouse.PUBLIC_URL + "/sms/inbound");
    TwilioPost moved =
        new TwilioPost(
            text.fields().stream()
                .filter(field -> !field.getKey().equals("From"))
                .map(
                    field ->
                        field.getKey().equals("Body")
                            ? Map.entry("Body", field.getValue() + "From" + CLIENT)
                            : field)
                .toList());
    assertThat(moved.signature(SmsHouse.TOKEN, SmsHouse.PUBLIC_URL + "/sms/inbound"))
        .isEqualTo(caught);
    assertThat(house.bring(moved, caught).statusCode()).isEqualTo(403);
    assertThat(house.count("inbound", "shape")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body", "From", "To", "MessageSid", "AccountSid", "NumMedia"})
  void case8AFieldThatComesTwiceIsRefused(String name) throws Exception {
    TwilioPost twice = house.text(CLIENT, "hello").with(name, "~");
    assertThat(house.bring(twice).statusCode()).isEqualTo(400);
    assertThat(clientTexts()).isEmpty();
  }

  @Test
  void case8AnUnknownFieldIsIgnored() throws Exception {
    TwilioPost more = house.text(CLIENT, "hello").with("NewThing", "1").with("NewThing", "2");
    assertThat(house.bring(more).statusCode()).isEqualTo(200);
    assertThat(clientTexts()).containsExactly("hello");
  }

  @ParameterizedTest
  @CsvSource({
    "AccountSid, AC00000000000000000000000000000002",
    "MessageSid, SM0000000000000000000000000000000G",
    "MessageSid, XX00000000000000000000000000000001",
    "To, 12345",
    "NumMedia, many",
  })
  void case9AFieldThatIsNotOursIsRefused(String name, String value) throws Exception {
    assertThat(house.bring(house.text(CLIENT, "hello").changed(name, value)).statusCode())
        .isEqualTo(403);
    assertThat(clientTexts()).isEmpty();
  }

  @Test
  void case9ATextToANumberThatIsNotOursIsRefused() throws Exception {
    TwilioPost text =
        house
            .text(CLIENT, "hello")
            .changed("To", "+14125558888")
            .changed("MessagingServiceSid", "MG00000000000000000000000000000009");
    assertThat(house.bring(text).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "787878", "BANK", "anonymous", "", SmsHouse.NUMBER, "+1"})
  void case9NobodyIsAnsweredWhoIsNoClient(String from) throws Exception {
    assertThat(house.bring(house.text(from, "hello")).statusCode()).isEqualTo(200);
    assertThat(house.count("inbound", "ignored")).isEqualTo(1);
    house.outbox.close();
    assertThat(house.twilio.creates()).isZero();
  }

  private List<String> clientTexts() {
    return house.messages(CLIENT).stream()
        .filter(message -> message.author() == Author.CLIENT)
        .map(message -> message.said().text())
        .toList();
  }
}
