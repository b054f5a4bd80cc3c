package wayfinder.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * So many connections that each send one request after the other for a while. It writes and reads
 * plain sockets, so that as little as possible of the machine goes into asking.
 */
final class Load {
  private static final int LONGEST_LINE = 8_192;

  private final URI server;
  private final LongFunction<byte[]> request;

  /**
   * @param request the n-th request, head and body, as it goes over the line
   */
  Load(URI server, LongFunction<byte[]> request) {
    this.server = server;
    this.request = request;
  }

  /** What was seen: answers a second, and the 99th percentile of how long one took. */
  record Seen(double perSecond, double p99Millis) {}

  /** Sends with this many connections; requests are numbered from {@code first} on. */
  Seen run(int connections, Duration length, long first) throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> all =
          IntStream.range(0, connections)
              .mapToObj(n -> senders.submit(() -> send(first + n, connections, end)))
              .toList();
      long[] nanos =
          all.stream().flatMapToLong(one -> LongStream.of(times(one))).sorted().toArray();
      long p99 = nanos[(int) Math.min(nanos.length - 1L, nanos.length * 99L / 100)];
      return new Seen(nanos.length / (length.toMillis() / 1e3), p99 / 1e6);
    }
  }

  private static long[] times(Future<long[]> one) {
    try {
      return one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a connection failed", e);
    }
  }

  private long[] send(long first, int step, long end) throws IOException {
    var times = new long[1_024];
    int count = 0;
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      long number = first;
      long now = System.nanoTime();
      do { // at least one, however short the time
        socket.getOutputStream().write(request.apply(number));
        answer(in);
        long after = System.nanoTime();
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = after - now;
        now = after;
        number += step;
      } while (now < end);
    }
    return Arrays.copyOf(times, count);
  }

  /** Reads one answer; anything but 200 ends the benchmark, for it would measure errors. */
  private static void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new UncheckedIOException(new IOException("answered " + status));
    }
    int length = 0;
    for (String head = line(in); !head.isEmpty(); head = line(in)) {
      if (head.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(head.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new byte[LONGEST_LINE];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      if (next != '\r') {
        bytes[length++] = (byte) next;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
