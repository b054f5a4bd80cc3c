package wayfinder.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Words;

/** Reads amounts of money as people text them: {@code $300 a week}, {@code 15/hr 30 hrs}. */
public final class AmountReader {
  private static final long MOST_CENTS = 100_000_000;
  private static final long HOURS_OF_A_WEEK = 168;
  private static final String KINDS_OF_MONEY = "other_income";
  private static final int MOST_STRANGERS = 1;
  private static final Pattern SEAM = Pattern.compile("\\band\\b|\\by\\b|[&+;]|,(?!\\d{3})");

  private final AnswerWords words;
  private final Map<Period, Pattern> periods = new EnumMap<>(Period.class);
  private final Pattern thousand;
  private final Pattern clock;
  private final Pattern hours;
  private final Set<String> known = new HashSet<>();

  public AmountReader(AnswerWords words) {
    this.words = words;
    words.periods().forEach((period, all) -> periods.put(period, AnswerText.any(all)));
    thousand = AnswerText.any(words.thousand());
    clock = AnswerText.any(words.clock());
    hours = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*" + AnswerText.any(words.hours()));
    known.addAll(words.filler());
    known.addAll(words.thousand());
    known.addAll(words.hours());
    known.addAll(words.people().one());
    words
        .marks()
        .getOrDefault(KINDS_OF_MONEY, Map.of())
        .values()
        .forEach(kinds -> kinds.forEach(kind -> known.addAll(Words.in(kind))));
  }

  /** The money that the text tells of, all together, a month. */
  public Amount in(String text) {
    Optional<String> plain = AnswerText.of(text, words.numbers());
    if (plain.isEmpty() || clock.matcher(plain.get()).find()) {
      return new Amount.None();
    }
    Matcher hourly = pattern(Period.HOURLY).matcher(plain.get());
    return hourly.find() && AnswerText.NUMBER.matcher(plain.get()).find()
        ? byTheHour(plain.get())
        : sum(plain.get());
  }

  private Amount byTheHour(String text) {
    String bare = pattern(Period.HOURLY).matcher(text).replaceAll(" ; ");
    Matcher worked = hours.matcher(bare);
    if (!worked.find()) {
      return new Amount.NeedsHours();
    }
    BigDecimal many = new BigDecimal(worked.group(1).replace(',', '.'));
    String rest = bare.substring(0, worked.start()) + " ; " + bare.substring(worked.end());
    Matcher rate = AnswerText.NUMBER.matcher(rest);
    if (!rate.find() || isStrange(withoutPeriods(rest))) {
      return new Amount.None();
    }
    if (many.compareTo(BigDecimal.valueOf(HOURS_OF_A_WEEK)) > 0 || !rate.group(1).isEmpty()) {
      return new Amount.OutOfRange();
    }
    return monthly(Period.HOURLY.aMonth(dollars(rate).multiply(many)), true);
  }

  /** Each part with its own period; where only one is named, it is that of all. */
  private Amount sum(String text) {
    if (isStrange(withoutPeriods(text))) {
      return new Amount.None();
    }
    @Nullable Period shared = periodOf(text);
    var parts = new ArrayList<BigDecimal>();
    boolean converted = false;
    // A period's own number ("every 2 weeks") is no amount, so periods go first.
    for (String part : seams(text)) {
      Period own = periodOf(part);
      Period period = own == null ? shared : own;
      String bare = withoutPeriods(part);
      Matcher number = AnswerText.NUMBER.matcher(bare);
      while (number.find()) {
        if (!number.group(1).isEmpty()) {
          return new Amount.OutOfRange();
        }
        if (period == Period.DAILY) {
          return new Amount.NeedsDays();
        }
        boolean thousands = isThousands(bare, number.end());
        BigDecimal each = dollars(number).multiply(BigDecimal.valueOf(thousands ? 1_000 : 1));
        parts.add(period == null ? each : period.aMonth(each));
        converted |= thousands || (period != null && period != Period.MONTHLY);
      }
    }
    return parts.isEmpty()
        ? new Amount.None()
        : monthly(
            parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), converted || parts.size() > 1);
  }

  private static List<String> seams(String text) {
    return SEAM.splitAsStream(text).toList();
  }

  private boolean isThousands(String text, int after) {
    Matcher unit = thousand.matcher(text).region(after, text.length()).useTransparentBounds(true);
    return unit.find() && text.substring(after, unit.start()).isBlank();
  }

  private @Nullable Period periodOf(String text) {
    Period found = null;
    int longest = 0;
    for (Map.Entry<Period, Pattern> period : periods.entrySet()) {
      Matcher phrase = period.getValue().matcher(text);
      while (phrase.find()) {
        if (phrase.end() - phrase.start() > longest) {
          longest = phrase.end() - phrase.start();
          found = period.getKey();
        }
      }
    }
    return found;
  }

  private String withoutPeriods(String text) {
    String bare = text;
    for (Period period :
        List.of(
            Period.BIWEEKLY,
            Period.TWICE_MONTHLY,
            Period.WEEKLY,
            Period.MONTHLY,
            Period.YEARLY,
            Period.DAILY)) {
      bare = pattern(period).matcher(bare).replaceAll(" ; ");
    }
    return bare;
  }

  private Pattern pattern(Period period) {
    return periods.getOrDefault(period, Pattern.compile("(?!)"));
  }

  private boolean isStrange(String text) {
    return AnswerText.strangers(text, known) > MOST_STRANGERS;
  }

  private static BigDecimal dollars(Matcher number) {
    String whole = number.group(2).replaceAll("[.,]", "");
    String cents = number.group(3);
    return new BigDecimal(cents == null ? whole : whole + "." + cents.substring(1));
  }

  private static Amount monthly(BigDecimal dollars, boolean converted) {
    BigDecimal cents = dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return cents.compareTo(BigDecimal.valueOf(MOST_CENTS)) > 0
        ? new Amount.OutOfRange()
        : new Amount.Monthly(cents.longValueExact(), converted);
  }
}
