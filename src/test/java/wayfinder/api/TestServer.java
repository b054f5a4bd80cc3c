package wayfinder.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A real server on a free port of this machine, and a client of it. */
final class TestServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin javalin;

  TestServer(Consumer<JavalinConfig> setUp) {
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              setUp.accept(config);
            });
    javalin.start("127.0.0.1", 0);
  }

  Javalin javalin() {
    return javalin;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  HttpResponse<String> call(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Sends a path as it is, well-formed or not. */
  Answer raw(String method, String target) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), javalin.port())) {
      String request =
          "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
              .formatted(method, target);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return Answer.of(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    }
  }

  /** An answer to a raw request. */
  record Answer(int status, String head, String body) {
    private static Answer of(String whole) {
      int end = whole.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(whole.split(" ", 3)[1]), whole.substring(0, end), whole.substring(end));
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + javalin.port() + path);
  }

  @Override
  public void close() {
    javalin.stop();
    client.close();
  }
}
