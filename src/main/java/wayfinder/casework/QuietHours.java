package wayfinder.casework;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The night, in which we begin nothing.
 *
 * @param from in the evening
 * @param to in the morning, earlier in the day than {@code from}
 * @param zone the agency's; a client may live in another
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public QuietHours {
    if (!to.isBefore(from)) {
      throw new IllegalArgumentException("the night ends in the morning");
    }
  }

  /** What of a client's safe hours is left of the day. */
  public ContactHours hours(SafeContact client) {
    LocalTime begin = client.from();
    LocalTime end = client.to();
    return new ContactHours(
        client.days().isEmpty() ? Set.of(DayOfWeek.values()) : Set.copyOf(client.days()),
        begin == null || begin.isBefore(to) ? to : begin,
        end == null || end.isAfter(from) ? from : end,
        client.zone().isEmpty() ? zone : ZoneId.of(client.zone()));
  }
}
