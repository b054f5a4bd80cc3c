package wayfinder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wayfinder.turn.StaffedHours;

/** Reads when people are at the desk, and how soon they answer. */
final class StaffedSetting {
  private static final Pattern HOURS =
      Pattern.compile(
          "(MON|TUE|WED|THU|FRI|SAT|SUN)-(MON|TUE|WED|THU|FRI|SAT|SUN) "
              + "([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");

  private StaffedSetting() {}

  static StaffedHours read(String text, String minutes, ZoneId zone, List<String> faults) {
    if (!minutes.matches("[1-9]\\d{0,3}")) {
      faults.add("WAYFINDER_ANSWER_MINUTES is to be a number from 1 to 9999");
      return StaffedHours.none(zone);
    }
    if (text.isEmpty()) {
      return StaffedHours.none(zone);
    }
    Matcher hours = HOURS.matcher(text);
    try {
      if (hours.matches()) {
        return new StaffedHours(
            days(hours.group(1), hours.group(2)),
            LocalTime.parse(hours.group(3)),
            LocalTime.parse(hours.group(4)),
            Duration.ofMinutes(Long.parseLong(minutes)),
            zone);
      }
    } catch (DateTimeParseException e) {
      // said below, as any other text that is no such hours
    }
    faults.add("WAYFINDER_STAFFED is to be like MON-FRI 09:00-17:00");
    return StaffedHours.none(zone);
  }

  private static Set<DayOfWeek> days(String first, String last) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    DayOfWeek day = day(first);
    while (days.add(day) && day != day(last)) {
      day = day.plus(1);
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
