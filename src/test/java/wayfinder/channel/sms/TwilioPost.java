package wayfinder.channel.sms;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook's post as Twilio makes it, signed by a recipe of its own. */
public record TwilioPost(List<Map.Entry<String, String>> fields) {
  public TwilioPost {
    fields = List.copyOf(fields);
  }

  /** Fields by name and value in turn. */
  public static TwilioPost of(String... namesAndValues) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new TwilioPost(fields);
  }

  /** The same with one field more. */
  public TwilioPost with(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(Map.entry(name, value));
    return new TwilioPost(more);
  }

  /** The same with another value of a field. */
  public TwilioPost changed(String name, String value) {
    return new TwilioPost(
        fields.stream()
            .map(field -> field.getKey().equals(name) ? Map.entry(name, value) : field)
            .toList());
  }

  /** The form as it travels. */
  public String body() {
    return fields.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Its signature for this address. */
  public String signature(String token, String address) {
    String signed =
        fields.stream()
            .sorted(Comparator.comparing((Map.Entry<String, String> field) -> field.getKey()))
            .map(field -> field.getKey() + field.getValue())
            .collect(Collectors.joining("", address, ""));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends this form to a server with this signature, and with headers by name and value in turn.
   */
  public HttpResponse<String> send(
      HttpClient client, String url, String signature, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
