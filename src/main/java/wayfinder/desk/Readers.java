package wayfinder.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.conversation.ConversationId;

/**
 * Who has which case open just now. An open page fetches itself at least once a minute; who has not
 * for a while is gone. Kept in memory only: each node knows of its own readers.
 */
final class Readers {
  private static final Duration GONE_AFTER = Duration.ofSeconds(90);

  private final InstantSource clock;
  private final Map<ConversationId, Map<StaffId, Seen>> open = new HashMap<>();

  private record Seen(String name, Instant at) {}

  Readers(InstantSource clock) {
    this.clock = clock;
  }

  /** Someone reads this; whether that is new. */
  synchronized boolean reads(ConversationId id, Staff staff) {
    forgetThoseGone();
    var seen = new Seen(staff.name(), clock.instant());
    return open.computeIfAbsent(id, _ -> new HashMap<>()).put(staff.id(), seen) == null;
  }

  /** The names of the others who read it. */
  synchronized List<String> others(ConversationId id, Staff staff) {
    forgetThoseGone();
    return open.getOrDefault(id, Map.of()).entrySet().stream()
        .filter(reader -> !reader.getKey().equals(staff.id()))
        .map(reader -> reader.getValue().name())
        .sorted()
        .toList();
  }

  private void forgetThoseGone() {
    Instant gone = clock.instant().minus(GONE_AFTER);
    open.values().forEach(readers -> readers.values().removeIf(seen -> seen.at().isBefore(gone)));
    open.values().removeIf(Map::isEmpty);
  }
}
