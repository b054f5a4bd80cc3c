package wayfinder.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Token;

/**
 * Whether the sessions of open pages are still good, asked of the store at most once a second for
 * each: one text of a client wakes hundreds of pages at the same moment.
 */
final class OpenPages {
  static final Duration HOLDS = Duration.ofSeconds(1);

  private final Predicate<Token> isStillIn;
  private final InstantSource clock;
  private final Map<Token, Instant> good = new ConcurrentHashMap<>();

  OpenPages(Predicate<Token> isStillIn, InstantSource clock) {
    this.isStillIn = isStillIn;
    this.clock = clock;
  }

  /** Whether this session was good less than a second ago. */
  boolean areStillIn(Token token) {
    Instant now = clock.instant();
    return good.compute(token, (same, asked) -> isFresh(asked, now) ? asked : ask(same, now))
        != null;
  }

  private static boolean isFresh(@Nullable Instant asked, Instant now) {
    return asked != null && now.isBefore(asked.plus(HOLDS));
  }

  private @Nullable Instant ask(Token token, Instant now) {
    return isStillIn.test(token) ? now : null;
  }

  /** A page of this session was closed. */
  void closed(Token token) {
    good.remove(token);
  }
}
