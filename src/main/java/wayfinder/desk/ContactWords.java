package wayfinder.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.SafeContact;

/** When and how a client may be reached, in short. */
final class ContactWords {
  /** The time zones to choose from, by id; the empty one is the agency's. */
  static final List<CaseView.Option> ZONES =
      List.of(
          new CaseView.Option("", "Where the agency is"),
          new CaseView.Option("America/New_York", "Eastern"),
          new CaseView.Option("America/Chicago", "Central"),
          new CaseView.Option("America/Denver", "Mountain"),
          new CaseView.Option("America/Phoenix", "Arizona"),
          new CaseView.Option("America/Los_Angeles", "Pacific"),
          new CaseView.Option("America/Anchorage", "Alaska"),
          new CaseView.Option("Pacific/Honolulu", "Hawaii"),
          new CaseView.Option("America/Puerto_Rico", "Puerto Rico"));

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private ContactWords() {}

  /** Line by line; that nothing was agreed is one of them. */
  static List<String> of(SafeContact contact) {
    return Stream.of(
            contact.hasHours() ? hours(contact) : "No safe times were agreed on",
            named("As \"%s\"", contact.name()),
            named("Check word: %s", contact.checkWord()),
            named("Stop word: %s", contact.stopWord()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String named(String line, String value) {
    return value.isEmpty() ? "" : line.formatted(value);
  }

  private static String hours(SafeContact contact) {
    return Stream.of(days(contact), span(contact.from(), contact.to()), zone(contact.zone()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String days(SafeContact contact) {
    return contact.days().isEmpty()
        ? "Every day"
        : contact.days().stream().map(ContactWords::day).collect(Collectors.joining(" "));
  }

  /** Such as "Mon". */
  static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.US);
  }

  private static String span(@Nullable LocalTime from, @Nullable LocalTime to) {
    if (from == null && to == null) {
      return "by day";
    }
    String start = from == null ? "" : "from " + TIME.format(from);
    String end = to == null ? "" : "to " + TIME.format(to);
    return (start + " " + end).strip();
  }

  private static String zone(String id) {
    return ZONES.stream()
        .filter(zone -> !id.isEmpty() && zone.value().equals(id))
        .map(zone -> zone.label() + " time")
        .findFirst()
        .orElse("");
  }
}
