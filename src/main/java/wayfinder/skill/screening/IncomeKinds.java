package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import wayfinder.rules.Field;

/** The letters of the question on money besides pay. */
final class IncomeKinds {
  static final String LETTERS = "ABCDEFGH";

  /** The kind of each letter, and those that have none. */
  static final Map<String, Field> ALL = all();

  private IncomeKinds() {}

  private static Map<String, Field> all() {
    var all = new LinkedHashMap<String, Field>();
    all.put("A", Field.SOCIAL_SECURITY_MONTHLY);
    all.put("B", Field.SSDI_MONTHLY);
    all.put("C", Field.SSI_MONTHLY);
    all.put("D", Field.UNEMPLOYMENT_MONTHLY);
    all.put("E", Field.CHILD_SUPPORT_MONTHLY);
    all.put("F", Field.PENSION_MONTHLY);
    all.put("G", Field.VETERANS_BENEFITS_MONTHLY);
    all.put("H", Field.OTHER_INCOME_MONTHLY);
    all.put("cash aid", Field.TANF_MONTHLY);
    all.put("workers", Field.WORKERS_COMPENSATION_MONTHLY);
    return all;
  }

  static Field field(String letter) {
    return Objects.requireNonNull(ALL.get(letter), letter);
  }

  /** What {@link #written} wrote. */
  static Map<String, Long> read(String answer) {
    var kinds = new TreeMap<String, Long>();
    for (String one : answer.equals("0") ? List.<String>of() : List.of(answer.split(" ", -1))) {
      kinds.put(one.substring(0, 1), Long.valueOf(one.substring(2)));
    }
    return kinds;
  }

  /** Kinds with their cents a month, as they are kept. */
  static String written(Map<String, Long> kinds) {
    var all = new ArrayList<String>();
    new TreeMap<>(kinds).forEach((letter, cents) -> all.add(letter + ":" + cents));
    return all.isEmpty() ? "0" : String.join(" ", all);
  }
}
