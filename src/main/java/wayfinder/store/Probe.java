package wayfinder.store;

import java.time.Duration;
import java.util.Optional;
import wayfinder.intake.StoreUnavailable;

/** Tries by writing whether the database can be written to. */
final class Probe {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int BYTES = 8_192;

  private static final String WRITE =
      """
      INSERT INTO probe (padding)
      VALUES (:padding)
      """;
  private static final String CLEAR =
      """
      DELETE FROM probe
      """;

  private Probe() {}

  /** The reason why it can't be written to; empty when it can. */
  static Optional<String> fault(Writer writer) {
    try {
      writer.write(
          "a trial write",
          LONGEST,
          work -> {
            work.sql(WRITE).set("padding", new byte[BYTES]).update();
            return work.sql(CLEAR).update();
          });
      return Optional.empty();
    } catch (StoreUnavailable e) {
      return Optional.of("the database can't be written to");
    } catch (RuntimeException e) {
      return Optional.of("the database refuses a trial write");
    }
  }
}
