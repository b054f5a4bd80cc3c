package wayfinder.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param team by name; null for none
 * @param providerName what the agency's sign-in calls this person; null when it is not used
 * @param linkUntil until when the one-time link works; null when there is none
 * @param lastSeen null when never or long ago
 * @param openCases conversations this person has now
 */
public record Person(
    Staff staff,
    @Nullable String team,
    @Nullable String providerName,
    State state,
    boolean secondFactor,
    @Nullable Instant linkUntil,
    @Nullable Instant lastSeen,
    long openCases) {
  /** Whether someone can sign in. */
  public enum State {
    /** Has not chosen a password yet. */
    INVITED,
    ACTIVE,
    DISABLED
  }
}
