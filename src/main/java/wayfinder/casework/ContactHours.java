package wayfinder.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When a text that we begin may come to a client.
 *
 * @param days none for no day at all
 * @param from the first moment of a day
 * @param to the moment after the last; not after {@code from} when it is never
 */
public record ContactHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
  private static final int LONGEST_AHEAD_DAYS = 8;

  public ContactHours {
    days = Set.copyOf(days);
  }

  /** Whether it may come at this moment. */
  public boolean isOpen(Instant at) {
    return next(at).filter(at::equals).isPresent();
  }

  /** The first moment from this one on at which it may come; empty when there is none. */
  public Optional<Instant> next(Instant at) {
    LocalDate first = LocalDate.ofInstant(at, zone);
    for (int ahead = 0; ahead <= LONGEST_AHEAD_DAYS; ahead++) {
      LocalDate day = first.plusDays(ahead);
      Instant opens = at(day, from);
      Instant begins = opens.isAfter(at) ? opens : at;
      if (days.contains(day.getDayOfWeek()) && from.isBefore(to) && begins.isBefore(at(day, to))) {
        return Optional.of(begins);
      }
    }
    return Optional.empty();
  }

  /** Until when what begins at this moment may come; the moment itself when it may not. */
  public Instant end(Instant at) {
    return isOpen(at) ? at(LocalDate.ofInstant(at, zone), to) : at;
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
