package wayfinder.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the store keeps things.
 *
 * @param folder holds the keys and, without {@code url}, the database; made when it is not there
 * @param url a PostgreSQL JDBC address; null for the file in {@code folder}
 * @param lockWait how long a write waits for another process that holds the database
 * @param longestWait how long a caller waits for its write before it hears that the store is
 *     unavailable; longer than {@code lockWait}
 * @param longestQueue how many writes may wait; one more is refused at once
 */
public record StoreSettings(
    Path folder, @Nullable String url, Duration lockWait, Duration longestWait, int longestQueue) {
  private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int LONGEST_QUEUE = 4_096;

  /** Keys in this folder, and the database in it too unless {@code url} names another. */
  public static StoreSettings of(Path folder, @Nullable String url) {
    return new StoreSettings(folder, url, LOCK_WAIT, LONGEST_WAIT, LONGEST_QUEUE);
  }

  /** Prints no address: it may hold a password. */
  @Override
  public String toString() {
    return "StoreSettings[" + folder + (url == null ? "]" : ", PostgreSQL]");
  }
}
