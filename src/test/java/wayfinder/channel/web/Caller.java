package wayfinder.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the web chat over HTTP as any client would. */
final class Caller {
  static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final TestServer server;

  Caller(TestServer server) {
    this.server = server;
  }

  /** A chat's id and key. */
  record Chat(String id, String token) {}

  Chat begin() {
    JsonNode begun = json(post("/api/v1/conversations", "", "{}"));
    return new Chat(begun.get("id").textValue(), begun.get("token").textValue());
  }

  HttpResponse<String> say(Chat chat, String clientMessageId, String text) {
    var body =
        JSON.createObjectNode()
            .put("clientMessageId", clientMessageId)
            .put("text", text)
            .toString();
    return post(path(chat, "/messages"), chat.token(), body);
  }

  HttpResponse<String> post(String path, String token, String body) {
    return post(path, token, body.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  HttpResponse<String> post(String path, String token, byte[] body, String type) {
    var request =
        request(path, token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return send(request.build());
  }

  HttpResponse<String> get(String path, String token) {
    return send(request(path, token).GET().build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("the server did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  HttpRequest.Builder request(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(server.url(path))).timeout(Duration.ofSeconds(20));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  static String path(Chat chat, String rest) {
    return "/api/v1/conversations/" + chat.id() + rest;
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + response.body(), e);
    }
  }
}
