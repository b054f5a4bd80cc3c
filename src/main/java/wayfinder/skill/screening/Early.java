package wayfinder.skill.screening;

import java.util.Map;
import java.util.TreeMap;

/** Joins what was told of a question before it was asked with its answer. */
final class Early {
  private Early() {}

  /** The answer with the part of it that stands in {@code early}. */
  static String joined(String question, String answer, Map<String, String> early) {
    String part = early.getOrDefault(question, "");
    if (Marks.isOf(question)) {
      return Marks.of(answer).and(Marks.of(part)).written();
    }
    if (question.equals("other_income")) {
      var kinds = new TreeMap<>(IncomeKinds.read(answer));
      kinds.putAll(IncomeKinds.read(part));
      return IncomeKinds.written(kinds);
    }
    return answer;
  }
}
