package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** Someone who chats on the web, by the calls that pages make. */
final class WebVisitor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String path;
  private final String token;

  private WebVisitor(String path, String token) {
    this.path = path;
    this.token = token;
  }

  static WebVisitor begin(RunningApp app, String locale) throws Exception {
    String body = JSON.writeValueAsString(Map.of("locale", locale));
    JsonNode begun = JSON.readTree(app.post("/api/v1/conversations", body, "").body());
    return new WebVisitor(
        "/api/v1/conversations/" + begun.path("id").asText() + "/messages",
        begun.path("token").asText());
  }

  /** Says this; the last message of the answer. */
  JsonNode say(RunningApp app, String text) throws Exception {
    String body =
        JSON.writeValueAsString(
            Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text));
    HttpResponse<String> answer = app.post(path, body, token);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    JsonNode messages = JSON.readTree(answer.body()).path("messages");
    return messages.path(messages.size() - 1);
  }

  /** Types, and says nothing yet; the status of the answer. */
  int type(RunningApp app) throws Exception {
    return app.post(path.replace("/messages", "/typing"), "", token).statusCode();
  }

  /** All of the chat, as a page that is loaded anew reads it. */
  JsonNode transcript(RunningApp app) throws Exception {
    return JSON.readTree(app.get(path, token).body()).path("messages");
  }
}
