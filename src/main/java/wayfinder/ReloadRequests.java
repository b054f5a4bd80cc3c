package wayfinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way by which {@code wayfinder kb reload} asks a running service to read its content anew: a
 * file in the data folder, answered by another. Whoever may write there may ask.
 */
public final class ReloadRequests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadRequests.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final String REQUEST = ".request";
  private static final String ANSWER = ".answer";
  private static final String SERVES = "serves";

  private final Path folder;
  private final Supplier<Optional<String>> renew;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reload").factory());

  /**
   * @param renew reads the content anew and says why it does not serve; empty when it does
   */
  ReloadRequests(Path data, Supplier<Optional<String>> renew) {
    this.folder = folder(data);
    this.renew = renew;
  }

  /** What came of asking. */
  public sealed interface Answer {
    /** The newer content serves. */
    record Serves() implements Answer {}

    /** The content before goes on serving. */
    record Refused(String why) implements Answer {}

    /** Nobody took the request. */
    record Nobody() implements Answer {}
  }

  /** Asks the service that keeps its things in this folder, and waits for the answer. */
  public static Answer ask(Path data, Duration patience) throws InterruptedException {
    String id = UUID.randomUUID().toString();
    Path request = folder(data).resolve(id + REQUEST);
    Path answer = folder(data).resolve(id + ANSWER);
    write(folder(data), id + REQUEST, "");
    for (long looks = patience.dividedBy(BETWEEN_LOOKS); looks > 0; looks--) {
      if (Files.exists(answer)) {
        String said = read(answer);
        delete(answer);
        return said.equals(SERVES) ? new Answer.Serves() : new Answer.Refused(said);
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    delete(request);
    return new Answer.Nobody();
  }

  /** Looks for requests from now on; those left from before the start are taken for done. */
  void start() {
    create(folder);
    files().forEach(ReloadRequests::delete);
    var _ =
        looking.scheduleWithFixedDelay(
            this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      for (Path file : files()) {
        String name = file.getFileName().toString();
        if (name.endsWith(REQUEST)) {
          delete(file);
          String id = name.substring(0, name.length() - REQUEST.length());
          write(folder, id + ANSWER, renew.get().orElse(SERVES));
        }
      }
    } catch (RuntimeException e) {
      LOG.error("a request to read the content anew could not be answered", e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be read", e);
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  private static Path folder(Path data) {
    return data.toAbsolutePath().resolve("reload");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be deleted", e);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be made", e);
    }
  }

  /** Whole or not at all. */
  private static void write(Path folder, String name, String text) {
    create(folder);
    try {
      Path part = Files.createTempFile(folder, "reload", ".part");
      Files.writeString(part, text);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be written to", e);
    }
  }
}
