package wayfinder.skill.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Phrase;
import wayfinder.knowledge.AppealWindow;
import wayfinder.knowledge.DayCount;
import wayfinder.text.Days;
import wayfinder.text.Language;
import wayfinder.understanding.LetterReader.Matter;

/** The last days that come of a letter, in words; the nearest that has not passed goes first. */
final class LastDays {
  private static final int NEAR = 7;

  private final AppealWindow window;
  private final Matter matter;
  private final LocalDate date;
  private final @Nullable LocalDate change;
  private final LocalDate today;
  private final Language language;

  LastDays(
      AppealWindow window,
      Matter matter,
      LocalDate date,
      @Nullable LocalDate change,
      LocalDate today,
      Language language) {
    this.window = window;
    this.matter = matter;
    this.date = date;
    this.change = change;
    this.today = today;
    this.language = language;
  }

  /** Those that are still to come, for which a reminder makes sense. */
  List<LocalDate> toCome() {
    var days = new ArrayList<LocalDate>();
    if (window.certain() && !isAnswer()) {
      if (window.keep() != null) {
        days.add(day(window.keep()));
      }
      days.add(day(window.ask()));
    }
    return days.stream().filter(day -> !day.isBefore(today)).sorted().toList();
  }

  /** Whether so little time is left that a person is offered without being asked for. */
  boolean isNear() {
    return toCome().stream().anyMatch(day -> !day.isAfter(today.plusDays(NEAR)));
  }

  /** What is said of them. */
  List<Phrase> said() {
    if (isAnswer() && window.answer() != null) {
      return List.of(answer(window.answer()), Phrase.of("deadline.letter-first"));
    }
    var phrases = new ArrayList<Phrase>();
    phrases.add(window.certain() ? ask() : warn());
    DayCount keep = window.keep();
    if (keep != null) {
      phrases.add(matter == Matter.CUT && !isPast(keep) ? 0 : phrases.size(), keep(keep));
    }
    phrases.add(Phrase.of("deadline.letter-first"));
    phrases.add(Phrase.of("deadline.how", "text", window.how(language)));
    if (keep != null && matter == Matter.CUT) {
      phrases.add(Phrase.of("deadline.repay"));
    }
    return phrases;
  }

  private boolean isAnswer() {
    return matter == Matter.APPLIED;
  }

  private Phrase ask() {
    return new Phrase(
        isPast(window.ask()) ? "deadline.ask-late" : "deadline.ask",
        Map.of(
            "name", window.name(language),
            "letter", words(date),
            "day", words(day(window.ask())),
            "what", window.what(language),
            "cite", window.ask().cite()));
  }

  private Phrase warn() {
    String days = Integer.toString(window.ask().number());
    return isPast(window.ask())
        ? new Phrase(
            "deadline.warn-late",
            Map.of(
                "name", window.name(language),
                "letter", words(date),
                "days", days,
                "what", window.what(language),
                "cite", window.ask().cite()))
        : new Phrase(
            "deadline.warn",
            Map.of(
                "name", window.name(language),
                "letter", words(date),
                "days", days,
                "day", words(day(window.ask())),
                "what", window.what(language),
                "cite", window.ask().cite()));
  }

  private Phrase keep(DayCount keep) {
    String key = matter == Matter.CUT ? "deadline.keep" : "deadline.keep-if";
    return new Phrase(
        isPast(keep) ? key + "-late" : key, Map.of("day", words(day(keep)), "cite", keep.cite()));
  }

  private Phrase answer(DayCount answer) {
    LocalDate due = answer.lastDay(date, null);
    return due.isBefore(today)
        ? new Phrase(
            "deadline.answer-late",
            Map.of(
                "name", window.name(language),
                "letter", words(date),
                "day", words(due),
                "cite", answer.cite()))
        : new Phrase(
            "deadline.answer",
            Map.of(
                "name", window.name(language),
                "letter", words(date),
                "days", Integer.toString(answer.number()),
                "day", words(due),
                "cite", answer.cite()));
  }

  private boolean isPast(DayCount count) {
    return day(count).isBefore(today);
  }

  private LocalDate day(DayCount count) {
    return count.lastOpenDay(date, change);
  }

  private String words(LocalDate day) {
    return words(day, today, language);
  }

  /** With its year where that is not this one. */
  static String words(LocalDate day, LocalDate today, Language language) {
    String words = Days.words(day, language);
    return day.getYear() == today.getYear() ? words : words + " " + day.getYear();
  }
}
