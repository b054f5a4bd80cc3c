package wayfinder.channel.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Twilio's answers look like, and how its requests are read. */
final class FakeAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

  private FakeAnswers() {}

  static ObjectNode message(String account, FakeTwilio.Kept text) {
    String at = WRITTEN.format(text.at());
    boolean service = text.fields().containsKey("MessagingServiceSid");
    ObjectNode message = JSON.createObjectNode();
    message.put("sid", text.sid()).put("account_sid", account).put("api_version", "2010-04-01");
    message.put("to", text.to()).put("from", text.fields().get("From")).put("body", text.body());
    message.put("messaging_service_sid", text.fields().get("MessagingServiceSid"));
    message.put("status", service ? "accepted" : "queued").put("direction", "outbound-api");
    message.put("num_segments", "1").put("num_media", "0").put("price_unit", "USD");
    message.put("date_created", at).put("date_updated", at).putNull("date_sent");
    message.putNull("error_code").putNull("error_message").putNull("price");
    return message;
  }

  static void refuse(
      HttpExchange exchange, int status, @Nullable Integer code, @Nullable Integer retryAfter)
      throws IOException {
    if (retryAfter != null) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter.toString());
    }
    ObjectNode problem = JSON.createObjectNode();
    problem.put("code", code).put("message", "refused").put("status", status);
    respond(exchange, status, problem);
  }

  static void respond(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static Map<String, String> form(HttpExchange exchange) throws IOException {
    return decoded(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
  }

  static Map<String, String> decoded(String form) {
    var fields = new HashMap<String, String>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
