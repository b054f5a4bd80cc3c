package wayfinder.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes Server-Sent Events, each sent at once. */
public final class EventWriter {
  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * An event without an id.
   *
   * @param data one line
   */
  public void send(String event, String data) throws IOException {
    write("event: %s\ndata: %s\n\n".formatted(event, data));
  }

  /**
   * An event that the page can name when it takes up again.
   *
   * @param data one line
   */
  public void send(long id, String event, String data) throws IOException {
    write("id: %d\nevent: %s\ndata: %s\n\n".formatted(id, event, data));
  }

  void retryAfter(long millis) throws IOException {
    write("retry: %d\n\n".formatted(millis));
  }

  void beat() throws IOException {
    write(": still here\n\n");
  }

  private void write(String lines) throws IOException {
    out.write(lines.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
