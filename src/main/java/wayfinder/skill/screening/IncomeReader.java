package wayfinder.skill.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.conversation.Phrase;
import wayfinder.understanding.Amount;
import wayfinder.understanding.Answers;
import wayfinder.understanding.Sign;

/** Reads money by its kind: {@code A 1150 E 200}, {@code child support 50 a week}. */
final class IncomeReader {
  private static final Pattern LETTER = Pattern.compile("(?<!\\p{L})([A-Ha-h])[ :.=-]*(?=\\$?\\d)");
  private static final Pattern SEAM = Pattern.compile("\\band\\b|\\by\\b|[&+;\\n]|,(?!\\d{3})");

  private final Answers answers;

  IncomeReader(Answers answers) {
    this.answers = answers;
  }

  Reading read(String text) {
    if (answers.is(Sign.NONE, text) || text.strip().matches("\\$?0")) {
      return Reading.Told.plain("0");
    }
    var parts = new HashMap<String, String>();
    Matcher letter = LETTER.matcher(text);
    int start = -1;
    String last = "";
    while (letter.find()) {
      if (start >= 0) {
        parts.put(last, text.substring(start, letter.start()));
      }
      last = letter.group(1).toUpperCase(Locale.ROOT);
      start = letter.end();
    }
    if (start >= 0) {
      parts.put(last, text.substring(start));
      return amounts(parts);
    }
    return inWords(text);
  }

  private Reading inWords(String text) {
    var parts = new HashMap<String, String>();
    for (String part : SEAM.split(text, -1)) {
      String words = part.replaceAll("[$\\d.,]+", " ");
      Optional<Set<String>> kinds = answers.marks().in(words, "other_income", IncomeKinds.LETTERS);
      if (kinds.isPresent() && kinds.get().size() == 1) {
        parts.put(kinds.get().iterator().next(), part);
      } else if (kinds.isPresent()) {
        return new Reading.Misfit(Phrase.of("screening.fit.other_income"));
      }
    }
    if (!parts.isEmpty()) {
      return amounts(parts);
    }
    return answers.amounts().in(text) instanceof Amount.None
        ? new Reading.Unread()
        : new Reading.Misfit(Phrase.of("screening.fit.other_income"));
  }

  Reading amounts(Map<String, String> parts) {
    var kinds = new HashMap<String, Long>();
    boolean converted = false;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      switch (answers.amounts().in(part.getValue())) {
        case Amount.Monthly it -> {
          kinds.put(part.getKey(), it.cents());
          converted |= it.converted();
        }
        case Amount.OutOfRange _ -> {
          return new Reading.Misfit(Phrase.of("screening.fit.money"));
        }
        case Amount.NeedsHours _, Amount.NeedsDays _, Amount.None _ -> {
          return new Reading.Misfit(Phrase.of("screening.fit.other_income"));
        }
      }
    }
    long sum = kinds.values().stream().mapToLong(Long::longValue).sum();
    List<Phrase> heard =
        converted || kinds.size() > 1
            ? List.of(Phrase.of("screening.heard.money", "amount", Dollars.of(sum)))
            : List.of();
    return new Reading.Told(IncomeKinds.written(kinds), heard, null);
  }
}
