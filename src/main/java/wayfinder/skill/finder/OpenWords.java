package wayfinder.skill.finder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import wayfinder.conversation.Phrase;
import wayfinder.knowledge.FederalHoliday;
import wayfinder.knowledge.HolidayNames;
import wayfinder.knowledge.OpenState;
import wayfinder.text.Language;

/** Says whether a place is open. */
final class OpenWords {
  private final HolidayNames holidays;

  OpenWords(HolidayNames holidays) {
    this.holidays = holidays;
  }

  Phrase of(OpenState open, ZonedDateTime now, Language language) {
    return switch (open) {
      case OpenState.AlwaysOpen _ -> Phrase.of("finder.open-always");
      case OpenState.Open it -> Phrase.of("finder.open", "time", time(it.until(), language));
      case OpenState.Closed it -> opens(it, now.toLocalDate(), language);
      case OpenState.HolidayHours it -> today(it.holiday(), language);
      case OpenState.Unknown _ -> Phrase.of("finder.hours-unknown");
    };
  }

  /** Whether a holiday makes it unsure. */
  static boolean isDoubtful(OpenState open) {
    return switch (open) {
      case OpenState.HolidayHours _ -> true;
      case OpenState.Closed it -> it.holiday() != null;
      case OpenState.AlwaysOpen _, OpenState.Open _, OpenState.Unknown _ -> false;
    };
  }

  /** That usual hours may not hold today. */
  Phrase today(FederalHoliday holiday, Language language) {
    return Phrase.of("finder.holiday", "holiday", holidays.in(language, holiday));
  }

  private Phrase opens(OpenState.Closed closed, LocalDate today, Language language) {
    String time = time(closed.opens(), language);
    LocalDate day = closed.opens().toLocalDate();
    FederalHoliday holiday = closed.holiday();
    if (day.equals(today)) {
      return holiday == null
          ? Phrase.of("finder.opens-today", "time", time)
          : today(holiday, language);
    }
    String named =
        day.isBefore(today.plusDays(7)) ? written("EEE", day, language) : day(day, language);
    return holiday == null
        ? Phrase.of("finder.opens", "day", named, "time", time)
        : Phrase.of(
            "finder.opens-holiday", "day", named, "holiday", holidays.in(language, holiday));
  }

  /** A day as it is written in this language. */
  static String day(LocalDate day, Language language) {
    return switch (language) {
      case EN -> written("MMM d, yyyy", day, language);
      case ES -> written("d MMM yyyy", day, language);
    };
  }

  private static String time(LocalDateTime at, Language language) {
    String half = at.getHour() < 12 ? "am" : "pm";
    return written(at.getMinute() == 0 ? "h" : "h:mm", at, language) + " " + half;
  }

  private static String written(String pattern, TemporalAccessor when, Language language) {
    return DateTimeFormatter.ofPattern(pattern, Locale.of(language.code())).format(when);
  }
}
