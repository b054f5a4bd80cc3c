package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.Schedule;

/** Reads the schedules of a service at a location. */
public final class Hours {
  /** A day long ago that is a Monday: where a rule of every week counts from. */
  private static final LocalDate SOME_MONDAY = LocalDate.of(2001, 1, 1);

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?::(\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?(?: ?([ap])\\.?m\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-]?\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern BY_DAY =
      Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*");
  private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,3}(,-?\\d{1,3})*");
  private static final Pattern SAYS_CLOSED =
      Pattern.compile("(?i)(we (are|will be) )?closed\\b.*|cerrad[oa]s?\\b.*");
  private static final int LONGEST_CLOSURE_DAYS = 31;
  private static final LocalTime NOON = LocalTime.NOON;

  private Hours() {}

  /**
   * Those of the service at this location if it has any, else the service's, else the location's.
   */
  public static List<Schedule> of(JsonNode service, JsonNode at) {
    for (JsonNode owner : List.of(at, service, at.path("location"))) {
      if (!owner.path("schedules").isEmpty()) {
        return all(owner.path("schedules"));
      }
    }
    return List.of();
  }

  private static List<Schedule> all(JsonNode rows) {
    var schedules = new ArrayList<Schedule>();
    for (JsonNode row : rows) {
      one(row).ifPresent(schedules::add);
    }
    return List.copyOf(schedules);
  }

  /** Empty for one that is only prose. */
  private static Optional<Schedule> one(JsonNode row) {
    String opens = Json.text(row, "opens_at");
    String closes = Json.text(row, "closes_at");
    try {
      boolean closed =
          row.path("x-wayfinder").path("closed").asBoolean()
              || (opens.isEmpty() && closes.isEmpty() && saysClosed(row));
      if (!closed && opens.isEmpty() && closes.isEmpty()) {
        return Optional.empty();
      }
      Optional<Schedule.Days> days = days(row);
      if (days.isEmpty()) {
        return Optional.of(new Schedule.Unclear());
      }
      return Optional.of(
          closed ? new Schedule.Closure(days.get()) : hours(days.get(), opens, closes, row));
    } catch (DateTimeException _) {
      return Optional.of(new Schedule.Unclear());
    }
  }

  /** Version 3 has no field for it: it is days without times, and words that say so. */
  private static boolean saysClosed(JsonNode row) {
    LocalDate first = day(row, "valid_from");
    LocalDate last = day(row, "valid_to");
    return first != null
        && last != null
        && last.isBefore(first.plusDays(LONGEST_CLOSURE_DAYS))
        && frequency(row).isEmpty()
        && (SAYS_CLOSED.matcher(Json.text(row, "description")).matches()
            || SAYS_CLOSED.matcher(Json.text(row, "notes")).matches());
  }

  private static Schedule hours(Schedule.Days days, String opens, String closes, JsonNode row) {
    Matcher from = TIME.matcher(opens);
    Matcher to = TIME.matcher(closes);
    if (!from.matches() || !to.matches()) {
      return new Schedule.Unclear();
    }
    LocalTime opening = time(from);
    LocalTime closing = time(to);
    boolean wholeDay = opening.equals(closing) && opening.equals(LocalTime.MIDNIGHT);
    boolean overnight = closing.isBefore(opening) && !closing.equals(LocalTime.MIDNIGHT);
    if ((opening.equals(closing) && !wholeDay) || (overnight && opening.isBefore(NOON))) {
      return new Schedule.Unclear(); // "9:00 to 5:00" is no night but a slip
    }
    return new Schedule.Hours(days, opening, closing, zone(from.group(3), row));
  }

  private static LocalTime time(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    if (time.group(4) == null) {
      return time.group(2) == null ? noTime(hour) : LocalTime.of(hour == 24 ? 0 : hour, minute);
    }
    boolean afternoon = time.group(4).equalsIgnoreCase("p");
    return hour < 1 || hour > 12
        ? noTime(hour)
        : LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute);
  }

  private static LocalTime noTime(int hour) {
    throw new DateTimeException(hour + " alone is no time of day");
  }

  private static @Nullable ZoneId zone(@Nullable String suffix, JsonNode row) {
    if (suffix != null) {
      return ZoneOffset.of(suffix);
    }
    String stated = Json.text(row, "timezone");
    Matcher offset = OFFSET.matcher(stated);
    if (offset.matches()) {
      int hours = Integer.parseInt(offset.group(1));
      int minutes = offset.group(2) == null ? 0 : Integer.parseInt(offset.group(2));
      return ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
    }
    return stated.isEmpty() ? null : ZoneId.of(stated);
  }

  private static Optional<Schedule.Days> days(JsonNode row) {
    LocalDate first = day(row, "valid_from");
    LocalDate last = day(row, "valid_to");
    LocalDate start = day(row, "dtstart");
    String frequency = frequency(row);
    if (frequency.isEmpty()) {
      return first == null || last == null
          ? Optional.empty()
          : Schedule.Days.of(first, last, null, first);
    }
    String interval = Json.text(row, "interval");
    boolean countsFromStart = !interval.matches("1?") || row.has("count");
    if (start == null && (countsFromStart || frequency.equals("YEARLY"))) {
      return Optional.empty();
    }
    String rule = rule(row, frequency, interval);
    return rule.isEmpty()
        ? Optional.empty()
        : Schedule.Days.of(first, last, rule, start == null ? SOME_MONDAY : start);
  }

  private static String frequency(JsonNode row) {
    String stated = Json.text(row, "freq").toUpperCase(Locale.ROOT);
    if (!stated.isEmpty()) {
      return stated;
    }
    return row.has("byday") ? "WEEKLY" : row.has("bymonthday") ? "MONTHLY" : "";
  }

  /** Empty if its parts do not fit each other, or leave the days open. */
  private static String rule(JsonNode row, String frequency, String interval) {
    var rule = new StringBuilder("FREQ=" + frequency);
    String byDay = Json.text(row, "byday").toUpperCase(Locale.ROOT).replaceAll("[\\s;,]+", ",");
    String byMonthDay = Json.text(row, "bymonthday").replaceAll("\\s", "");
    boolean tellsDays =
        !byDay.isEmpty()
            || !byMonthDay.isEmpty()
            || frequency.equals("DAILY")
            || frequency.equals("YEARLY")
            || !Json.text(row, "dtstart").isEmpty();
    boolean fits =
        (byDay.isEmpty() || BY_DAY.matcher(byDay).matches())
            && (byMonthDay.isEmpty() || NUMBERS.matcher(byMonthDay).matches())
            && !(frequency.equals("WEEKLY") && (!byMonthDay.isEmpty() || byDay.matches(".*\\d.*")))
            && !row.has("byweekno")
            && !row.has("byyearday");
    if (!tellsDays || !fits) {
      return "";
    }
    add(rule, "INTERVAL", interval);
    add(rule, "COUNT", Json.text(row, "count"));
    LocalDate until = day(row, "until");
    add(rule, "UNTIL", until == null || row.has("count") ? "" : until.toString().replace("-", ""));
    add(rule, "BYDAY", byDay);
    add(rule, "BYMONTHDAY", byMonthDay);
    return rule.toString();
  }

  private static void add(StringBuilder rule, String name, String value) {
    if (!value.isEmpty()) {
      rule.append(';').append(name).append('=').append(value);
    }
  }

  private static @Nullable LocalDate day(JsonNode row, String key) {
    String text = Json.text(row, key);
    return text.isEmpty()
        ? null
        : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }
}
