package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holiday schedules of HSDS 1 and 2 as schedules of version 3. */
final class OldHolidays {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE, form("MMMM d, uuuu"), form("M/d/uuuu"), form("M/d/yy"));

  private OldHolidays() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /**
   * Adds it; the year 1 stands for every year. A season of every year is no rule of version 3: it
   * gets no start, and so what is said of the place is unknown.
   */
  static void row(ObjectNode row, String place, Assembly assembly, ImportReport report) {
    Optional<LocalDate> first = day(Json.text(row, "start_date"));
    Optional<LocalDate> last = day(Json.text(row, "end_date"));
    if (first.isEmpty() || last.isEmpty()) {
      report.refuse(place, "start_date and end_date are to be days such as 2026-11-24");
      return;
    }
    if (row.has("id")) {
      row.put("id", "holiday-" + Json.text(row, "id")); // it had a table, and so ids, of its own
    }
    boolean closed = Json.text(row, "closed").matches("(?i)true|1|yes|t|y");
    row.remove(List.of("start_date", "end_date", "closed"));
    if (first.get().getYear() == 1) {
      row.put("freq", "YEARLY");
      if (first.equals(last)) {
        row.put("dtstart", first.get().withYear(2000).toString());
      } else {
        row.put("notes", "every year from %s to %s".formatted(first.get(), last.get()));
      }
    } else {
      row.put("valid_from", first.get().toString()).put("valid_to", last.get().toString());
    }
    if (closed) {
      row.putObject("x-wayfinder").put("closed", true);
      row.remove(List.of("opens_at", "closes_at"));
    }
    assembly.add("schedule", place, row);
  }

  private static Optional<LocalDate> day(String text) {
    return FORMS.stream().flatMap(form -> day(text, form).stream()).findFirst();
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
