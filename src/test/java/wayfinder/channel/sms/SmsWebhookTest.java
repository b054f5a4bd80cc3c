package wayfinder.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.conversation.Author;
import wayfinder.conversation.Message;

class SmsWebhookTest {
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
  void aTextIsKeptBeforeTwilioHearsThatItWas() throws Exception {
    HttpResponse<String> answer = house.bring(house.text(CLIENT, "hello"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(answer.body()).endsWith("<Response/>");
    assertThat(clientTexts()).containsExactly("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's 100% & more+", "¿dónde? 😭", "", "a=b&c=d", "line\nline"})
  void case2WhateverIsWrittenIsTakenAsWritten(String body) throws Exception {
    assertThat(house.bring(house.text(CLIENT, body)).statusCode()).isEqualTo(200);
    assertThat(clientTexts()).containsExactly(body);
  }

  @Test
  void case2TheRawQueryIsPartOfTheAddress() throws Exception {
    TwilioPost text = house.text(CLIENT, "hello");
    String path = "/sms/inbound?a=b%2Bc&q=it%27s";
    String signature = text.signature(SmsHouse.TOKEN, SmsHouse.PUBLIC_URL + ":443" + path);
    assertThat(text.send(house.client, house.base() + path, signature).statusCode()).isEqualTo(200);
  }

  @Test
  void case4TheSameTextTwiceIsOneText() throws Exception {
    TwilioPost text = house.text(CLIENT, "hello");
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    List<Message> once = house.messages(CLIENT);
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    assertThat(house.messages(CLIENT)).hasSameSizeAs(once);
    assertThat(clientTexts()).containsExactly("hello");
  }

  @Test
  void case5TheSameTextFiftyTimesAtOnceIsOneText() throws Exception {
    TwilioPost text = house.text(CLIENT, "hello");
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> call = () -> house.bring(text).statusCode();
      List<Future<Integer>> answers =
          callers.invokeAll(Stream.generate(() -> call).limit(50).toList());
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    assertThat(clientTexts()).containsExactly("hello");
  }

  @Test
  void case11ABodyThatIsTooLongIsRefused() throws Exception {
    String body = "Body=" + "x".repeat(2_000_000);
    assertThat(post(HttpRequest.BodyPublishers.ofString(body)).statusCode()).isEqualTo(413);
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes));
    assertThat(post(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void case11TenThousandFieldsAreRefused() throws Exception {
    assertThat(post(HttpRequest.BodyPublishers.ofString("a=1&".repeat(10_000))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void case12AnotherContentTypeIsRefused() throws Exception {
    HttpRequest json =
        HttpRequest.newBuilder(URI.create(house.base() + "/sms/inbound"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(house.client.send(json, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(415);
  }

  @Test
  void case12BrokenEscapesAreRefusedWithoutAnExceptionPage() throws Exception {
    HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofString("Body=100%"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body=%FF", "Body=%ED%A0%BD", "%C3=a", "Body=%C3&From=%A9", "a=\u0000"})
  void case12BytesThatNoFormHasAreRefused(String body) throws Exception {
    HttpResponse<String> answer =
        post(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void case13ControlCharactersAreKeptAsTheyCame() throws Exception {
    String body = "\u0000\u202Ehel\u200Blo" + "e\u0301".repeat(50);
    assertThat(house.bring(house.text(CLIENT, body)).statusCode()).isEqualTo(200);
    assertThat(clientTexts()).containsExactly(body);
  }

  @Test
  void case15AFallbackWithTheSameIdIsTheSameText() throws Exception {
    TwilioPost text = house.text(CLIENT, "hello");
    house.bring(text);
    TwilioPost fallback = text.with("ErrorCode", "11205").with("ErrorUrl", "https://x.example/");
    assertThat(house.bring(fallback).statusCode()).isEqualTo(200);
    assertThat(clientTexts()).containsExactly("hello");
  }

  @Test
  void aStoreThatCannotWriteIsSaidSoAndTheTextComesAgain() throws Exception {
    house.fillDisk(true);
    TwilioPost text = house.text(CLIENT, "hello");
    assertThat(house.bring(text).statusCode()).isEqualTo(503);
    house.fillDisk(false);
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    assertThat(clientTexts()).containsExactly("hello");
  }

  @Test
  void aPictureIsNotFetchedButCountsAsAText() throws Exception {
    TwilioPost picture =
        house
            .text(CLIENT, "")
            .changed("NumMedia", "2")
            .with("MediaUrl0", "http://169.254.169.254/latest/meta-data")
            .with("MediaContentType0", "image/jpeg");
    assertThat(house.bring(picture).statusCode()).isEqualTo(200);
    assertThat(clientTexts()).containsExactly("\uFFFC\uFFFC");
  }

  @Test
  void aSlowCallerHoldsNobodyUp() throws Exception {
    try (var slow = new Socket(InetAddress.getLoopbackAddress(), house.base().getPort())) {
      slow.getOutputStream()
          .write(
              ("POST /sms/inbound HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n"
                      + "Content-Type: application/x-www-form-urlencoded\r\n\r\nBody=")
                  .getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().flush();
      assertThat(house.bring(house.text(CLIENT, "hello")).statusCode()).isEqualTo(200);
      InputStream unanswered = slow.getInputStream();
      assertThat(unanswered.available()).isZero();
    }
  }

  private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.base() + "/sms/inbound"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", "bm90aGluZw==")
            .POST(body)
            .build();
    return house.client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private List<String> clientTexts() {
    return house.messages(CLIENT).stream()
        .filter(message -> message.author() == Author.CLIENT)
        .map(message -> message.said().text())
        .toList();
  }
}
