package wayfinder.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.text.WholeMessage;
import wayfinder.text.Words;

/** Reads what a text says of a letter from an agency: what it decides, and its days. */
public final class LetterReader {
  private static final int OLDEST_YEARS = 3;
  private static final int MISSED_DAYS = 60;

  private final LetterWords words;
  private final DayReader days;
  private final Pattern letter;
  private final Pattern no;
  private final Pattern cut;
  private final Pattern applied;
  private final Pattern starts;
  private final Pattern howLong;
  private final Pattern renew;

  public LetterReader(LetterWords words) {
    this.words = words;
    days = new DayReader(words.months());
    letter = AnswerText.any(words.letter());
    no = AnswerText.any(words.no());
    cut = AnswerText.any(words.cut());
    applied = AnswerText.any(words.applied());
    howLong = AnswerText.any(words.howLong());
    renew = AnswerText.any(words.renew());
    starts = Pattern.compile(AnswerText.any(words.starts()).pattern() + "[ :]*(?:the |el |del )?$");
  }

  /** What was decided, or is waited for. */
  public enum Matter {
    NO,
    CUT,
    APPLIED,
    NOT_SAID
  }

  /**
   * What a text says.
   *
   * @param date the day printed on the letter, or on which they applied; null where not named
   * @param change the day on which the change starts; null where not named
   * @param namesLetter whether a letter is spoken of
   * @param asksDays whether it asks how long there is
   */
  public record Letter(
      Matter matter,
      @Nullable LocalDate date,
      @Nullable LocalDate change,
      boolean namesLetter,
      boolean asksDays) {}

  /** Reads it. */
  public Letter in(String text, LocalDate today) {
    String plain = plain(text);
    boolean namesLetter = letter.matcher(plain).find();
    Matter matter = matter(plain);
    LocalDate date = null;
    LocalDate change = null;
    for (DayReader.Named named : days.in(plain, today)) {
      boolean starting = starts.matcher(plain.substring(0, named.start())).find();
      boolean cutDay = matter == Matter.CUT && !namesLetter;
      if (starting || cutDay || named.day().isAfter(today)) {
        change = change == null ? named.day() : change;
      } else if (date == null && !named.day().isBefore(today.minusYears(OLDEST_YEARS))) {
        date = named.day();
      }
    }
    return new Letter(matter, date, change, namesLetter, howLong.matcher(plain).find());
  }

  /** The day that an answer to "what date is on the letter" names. */
  public Optional<LocalDate> dateIn(String text, LocalDate today) {
    return days.in(plain(text), today).stream()
        .map(DayReader.Named::day)
        .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(OLDEST_YEARS)))
        .findFirst();
  }

  /** Whether the renewal of help is spoken of. */
  public boolean namesRenewal(String text) {
    return renew.matcher(plain(text)).find();
  }

  /** Whether a text, as {@link WholeMessage} has it, begins with a renewal. */
  public boolean beginsWithRenewal(String whole) {
    return renew.matcher(whole).lookingAt();
  }

  /**
   * The day by which help is to be renewed: where the text names no year, the next such day, or one
   * that has just passed.
   */
  public Optional<LocalDate> renewalDay(String text, LocalDate today) {
    String plain = plain(text);
    return Stream.of(days.in(plain, today), days.next(plain, today))
        .flatMap(named -> named.stream().limit(1))
        .map(DayReader.Named::day)
        .filter(day -> !day.isBefore(today.minusDays(MISSED_DAYS)))
        .findFirst();
  }

  /** Whether the whole answer means that the date is not known. */
  public boolean isLost(String text) {
    return words.lost().contains(WholeMessage.of(text));
  }

  /** Whether the whole answer takes up an offer, or turns it down; empty when it does neither. */
  public Optional<Boolean> agrees(String text) {
    String whole = WholeMessage.of(text);
    return words.yes().contains(whole)
        ? Optional.of(true)
        : words.noThanks().contains(whole) ? Optional.of(false) : Optional.empty();
  }

  /** Whether one of these phrases stands in the text; so too when there are none. */
  public static boolean names(List<String> phrases, String text) {
    return phrases.isEmpty() || AnswerText.any(phrases).matcher(plain(text)).find();
  }

  private Matter matter(String plain) {
    if (no.matcher(plain).find()) {
      return Matter.NO;
    }
    if (cut.matcher(plain).find()) {
      return Matter.CUT;
    }
    return applied.matcher(plain).find() ? Matter.APPLIED : Matter.NOT_SAID;
  }

  private static String plain(String text) {
    return Words.fold(text).replaceAll("['’‘`´]", "").replaceAll("\\s+", " ").strip();
  }
}
