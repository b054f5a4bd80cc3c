package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a screening has come. It is kept as an open question's answers, so that it is sealed with
 * the conversation and any pause can follow.
 *
 * @param asked the questions asked so far, in their order
 * @param told what was answered, by question, in the plain form of {@link Facts}; a question that
 *     was passed over is not among them
 * @param wanted what the client asked for when it began, as they called it; may be empty
 * @param goesOn whether the client has seen the first results and wants to go on
 */
record Progress(List<String> asked, Map<String, String> told, boolean goesOn, String wanted) {
  private static final String ASKED = "asked";
  private static final String GOES_ON = "goesOn";
  private static final String WANTED = "wanted";

  Progress {
    asked = List.copyOf(asked);
    told = Map.copyOf(told);
  }

  /** Nothing told yet by a client who asked for this. */
  static Progress wanting(String benefit) {
    return new Progress(List.of(), Map.of(), false, benefit);
  }

  static Progress of(Map<String, String> kept) {
    var told = new HashMap<>(kept);
    String asked = told.remove(ASKED);
    boolean goesOn = told.remove(GOES_ON) != null;
    String wanted = told.remove(WANTED);
    return new Progress(
        asked == null || asked.isEmpty() ? List.of() : List.of(asked.split(" ", -1)),
        told,
        goesOn,
        wanted == null ? "" : wanted);
  }

  Map<String, String> kept() {
    var kept = new LinkedHashMap<>(told);
    kept.put(ASKED, String.join(" ", asked));
    if (!wanted.isEmpty()) {
      kept.put(WANTED, wanted);
    }
    if (goesOn) {
      kept.put(GOES_ON, "1");
    }
    return kept;
  }

  /** The same after a question was answered. */
  Progress with(String question, String answer) {
    Progress passed = without(question);
    var more = new HashMap<>(passed.told);
    more.put(question, answer);
    return new Progress(passed.asked, more, goesOn, wanted);
  }

  /** The same after a question was passed over. */
  Progress without(String question) {
    var order = new ArrayList<>(asked);
    if (!order.contains(question)) {
      order.add(question);
    }
    var fewer = new HashMap<>(told);
    fewer.remove(question);
    return new Progress(order, fewer, goesOn, wanted);
  }

  /** The same, the newest question taken back. */
  Progress back() {
    if (asked.isEmpty()) {
      return this;
    }
    var fewer = new HashMap<>(told);
    fewer.remove(asked.getLast());
    return new Progress(asked.subList(0, asked.size() - 1), fewer, goesOn, wanted);
  }

  Progress goingOn() {
    return new Progress(asked, told, true, wanted);
  }

  Set<String> askedIds() {
    return new HashSet<>(asked);
  }

  /** The first answer of which it is open whom it is true of. */
  Optional<Marks.Whose> whose() {
    return asked.stream()
        .filter(Marks::isOf)
        .filter(told::containsKey)
        .flatMap(question -> Marks.of(told.getOrDefault(question, "")).open(question).stream())
        .findFirst();
  }
}
