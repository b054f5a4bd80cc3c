package wayfinder.skill.screening;

import java.util.regex.Pattern;
import wayfinder.conversation.Phrase;

/** Figures that answer another question than the one that is open. */
final class Misplaced {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Misplaced() {}

  /** Whether the text is figures without a word: it can be nothing but an answer. */
  static boolean isIn(String text) {
    return DIGIT.matcher(text).find() && !WORD.matcher(text).find();
  }

  /** What would fit the question. */
  static Phrase hint(String question) {
    return switch (question) {
      case "place" -> Phrase.of("screening.fit.zip");
      case "size" -> Phrase.of("screening.fit.size");
      case "ages" -> Phrase.of("screening.fit.age");
      case "other_income" -> Phrase.of("screening.fit.other_income");
      case "pay", "rent", "savings", "care_costs", "child_support", "medical_costs" ->
          Phrase.of("screening.fit.amount");
      case "work_hours" -> Phrase.of("screening.fit.work_hours-number");
      default -> Phrase.of("screening.fit.list");
    };
  }
}
