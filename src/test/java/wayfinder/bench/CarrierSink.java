package wayfinder.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A carrier that takes every text and forgets it. */
final class CarrierSink implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final HttpServer server;
  private final AtomicLong texts = new AtomicLong();

  CarrierSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  long texts() {
    return texts.get();
  }

  /** Waits until no text came for a while. */
  void awaitQuiet() {
    long before = -1;
    while (before != texts.get()) {
      before = texts.get();
      LockSupport.parkNanos(QUIET.toNanos());
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] answer =
          "{\"sid\":\"SM%032x\",\"status\":\"queued\"}"
              .formatted(texts.incrementAndGet())
              .getBytes(StandardCharsets.US_ASCII);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(201, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
