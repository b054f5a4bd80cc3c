package wayfinder.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the days that a text names: {@code nov 3}, {@code 11/3/26}, {@code 3 de noviembre}. */
final class DayReader {
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d/-])(20\\d\\d)-(\\d{1,2})-(\\d{1,2})(?![\\d/-])");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d/$.-])(\\d{1,2})([/-])(\\d{1,2})(?:\\2(20\\d\\d|\\d\\d))?(?![\\d/-])");
  private static final int CENTURY = 2000;
  private static final int MOST_MONTHS = 12;
  private static final int SOON_DAYS = 45;

  private final Map<String, Integer> months;
  private final Pattern monthFirst;
  private final Pattern dayFirst;

  DayReader(Map<String, Integer> months) {
    this.months = Map.copyOf(months);
    String names =
        months.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![a-z])(", ")(?![a-z])"));
    String year = "(?:(?:,| de| del)? (20\\d\\d))?(?![\\d/])";
    monthFirst = Pattern.compile(names + "\\.? ?(\\d{1,2})(?:st|nd|rd|th)?" + year);
    dayFirst =
        Pattern.compile(
            "(?<![\\d/$.])(\\d{1,2})(?:st|nd|rd|th|ro)?(?: of| de)? ?" + names + "\\.?" + year);
  }

  /** A day, and where it stands in the text. */
  record Named(LocalDate day, int start) {}

  /**
   * The days in the order in which they stand.
   *
   * @param text in lower case without accents
   * @param today a day without a year is the last before it, or one that is close at hand
   */
  List<Named> in(String text, LocalDate today) {
    return Stream.of(
            found(ISO, text, it -> day(it.group(1), number(it, 2), number(it, 3), today)),
            found(
                monthFirst, text, it -> day(it.group(3), month(it.group(1)), number(it, 2), today)),
            found(dayFirst, text, it -> day(it.group(3), month(it.group(2)), number(it, 1), today)),
            found(FIGURES, text, it -> figures(it, today)))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Named::start))
        .collect(ArrayList::new, DayReader::addApart, ArrayList::addAll);
  }

  /** The same, where a day without a year is the next one. */
  List<Named> next(String text, LocalDate today) {
    return in(text, today.plusYears(1).minusDays(SOON_DAYS));
  }

  /** Two patterns may read the same day, such as "nov 3 2026" from either end. */
  private static void addApart(List<Named> all, Named next) {
    boolean same = !all.isEmpty() && next.start() - all.getLast().start() < 6;
    if (!same) {
      all.add(next);
    }
  }

  private interface Read {
    Optional<LocalDate> of(MatchResult found);
  }

  private static List<Named> found(Pattern pattern, String text, Read read) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(it -> read.of(it).map(day -> new Named(day, it.start())).stream())
        .toList();
  }

  /** Month before day, as people here write it; the other way round where only that can be. */
  private static Optional<LocalDate> figures(MatchResult it, LocalDate today) {
    boolean dashed = it.group(2).equals("-");
    if (dashed && it.group(4) == null) {
      return Optional.empty();
    }
    int first = number(it, 1);
    int second = number(it, 3);
    return first > MOST_MONTHS
        ? day(it.group(4), second, first, today)
        : day(it.group(4), first, second, today);
  }

  private int month(String name) {
    return months.getOrDefault(name, 0);
  }

  private static int number(MatchResult it, int group) {
    return Integer.parseInt(it.group(group));
  }

  private static Optional<LocalDate> day(
      @Nullable String year, int month, int day, LocalDate today) {
    try {
      return Optional.of(
          year == null
              ? closest(month, day, today)
              : LocalDate.of(Integer.parseInt(year) % CENTURY + CENTURY, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The last such day; the next one where that is close, as of a change to come. */
  private static LocalDate closest(int month, int day, LocalDate today) {
    LocalDate next = LocalDate.of(today.getYear(), month, day);
    while (next.isBefore(today)) {
      next = next.plusYears(1);
    }
    boolean soon = !next.isAfter(today.plusDays(SOON_DAYS));
    return soon ? next : next.minusYears(1);
  }
}
