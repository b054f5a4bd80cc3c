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
 * @param early what was told of a question before it was asked, in part
 * @param wanted what the client asked for when it began, as they called it; may be empty
 * @param goesOn whether the client has seen the first results and wants to go on
 * @param changing the question whose answer is being changed; empty when none is
 */
record Progress(
    List<String> asked,
    Map<String, String> told,
    Map<String, String> early,
    boolean goesOn,
    String wanted,
    String changing) {
  private static final String ASKED = "asked";
  private static final String GOES_ON = "goesOn";
  private static final String WANTED = "wanted";
  private static final String CHANGING = "changing";
  private static final String EARLY = "+";
  private static final String SIZE = "size";
  private static final String AGES = "ages";

  /** What is told person by person, and so is void when the people change. */
  private static final List<String> BY_PERSON = List.of(AGES, Relations.QUESTION, "work_hours");

  Progress {
    asked = List.copyOf(asked);
    told = Map.copyOf(told);
    early = Map.copyOf(early);
  }

  /** Nothing told yet by a client who asked for this. */
  static Progress wanting(String benefit) {
    return new Progress(List.of(), Map.of(), Map.of(), false, benefit, "");
  }

  static Progress of(Map<String, String> kept) {
    var told = new HashMap<>(kept);
    String asked = told.remove(ASKED);
    boolean goesOn = told.remove(GOES_ON) != null;
    String wanted = told.remove(WANTED);
    String changing = told.remove(CHANGING);
    var early = new HashMap<String, String>();
    for (String key : Set.copyOf(told.keySet())) {
      if (key.startsWith(EARLY)) {
        early.put(key.substring(EARLY.length()), told.remove(key));
      }
    }
    return new Progress(
        asked == null || asked.isEmpty() ? List.of() : List.of(asked.split(" ", -1)),
        told,
        early,
        goesOn,
        wanted == null ? "" : wanted,
        changing == null ? "" : changing);
  }

  Map<String, String> kept() {
    var kept = new LinkedHashMap<>(told);
    kept.put(ASKED, String.join(" ", asked));
    early.forEach((question, part) -> kept.put(EARLY + question, part));
    if (!wanted.isEmpty()) {
      kept.put(WANTED, wanted);
    }
    if (!changing.isEmpty()) {
      kept.put(CHANGING, changing);
    }
    if (goesOn) {
      kept.put(GOES_ON, "1");
    }
    return kept;
  }

  /** The same after a question was answered; what was told of it early is part of the answer. */
  Progress with(String question, String answer) {
    Progress passed = without(question);
    var more = new HashMap<>(passed.told);
    more.put(
        question, early.containsKey(question) ? Early.joined(question, answer, early) : answer);
    var rest = new HashMap<>(early);
    rest.remove(question);
    return new Progress(passed.asked, more, rest, goesOn, wanted, "");
  }

  /** The same with part of an answer, told before its question or after it. */
  Progress early(String question, String part) {
    var more = new HashMap<>(early);
    more.merge(
        question, part, (old, later) -> Early.joined(question, old, Map.of(question, later)));
    Progress added = new Progress(asked, told, more, goesOn, wanted, changing);
    String answer = told.get(question);
    return answer == null ? added : added.with(question, answer);
  }

  /** The same after a question was passed over. */
  Progress without(String question) {
    var order = new ArrayList<>(asked);
    if (!order.contains(question)) {
      order.add(question);
    }
    var fewer = new HashMap<>(told);
    fewer.remove(question);
    return new Progress(order, fewer, early, goesOn, wanted, "");
  }

  /**
   * The same after an answer that told of the people, and perhaps who they are to the client; what
   * was known of that before no longer holds.
   *
   * @param others as in {@link Relations}; empty when the answer did not say it
   */
  Progress peopled(String question, String answer, List<String> others) {
    Progress counted = question.equals(SIZE) ? resized(answer) : with(question, answer);
    String written = String.join(" ", others);
    var kept = new HashMap<>(counted.told);
    var part = new HashMap<>(counted.early);
    kept.remove(Relations.QUESTION);
    if (question.equals(SIZE)) {
      part.remove(Relations.QUESTION);
    }
    if (!others.isEmpty()) {
      (question.equals(SIZE) ? part : kept).put(Relations.QUESTION, written);
    }
    var order = new ArrayList<>(counted.asked);
    order.remove(Relations.QUESTION);
    return new Progress(order, kept, part, goesOn, wanted, "");
  }

  /** The same when so many live together; whoever was told of before is to be asked anew. */
  Progress resized(String size) {
    String before = told.get(SIZE);
    Progress sized = with(SIZE, size);
    if (before == null || before.equals(size)) {
      return sized;
    }
    var order = new ArrayList<>(sized.asked);
    order.removeAll(BY_PERSON);
    var kept = new HashMap<>(sized.told);
    kept.keySet().removeAll(BY_PERSON);
    kept.replaceAll(
        (question, answer) ->
            Marks.isOf(question) ? Marks.of(answer).reopened().written() : answer);
    return new Progress(order, kept, early, goesOn, wanted, "");
  }

  /** The same, the newest question taken back. */
  Progress back() {
    if (asked.isEmpty()) {
      return this;
    }
    var fewer = new HashMap<>(told);
    fewer.remove(asked.getLast());
    return new Progress(asked.subList(0, asked.size() - 1), fewer, early, goesOn, wanted, changing);
  }

  Progress goingOn() {
    return new Progress(asked, told, early, true, wanted, changing);
  }

  /** The same while the answer of a question is being changed. */
  Progress changing(String question) {
    return new Progress(asked, told, early, goesOn, wanted, question);
  }

  Set<String> askedIds() {
    return new HashSet<>(asked);
  }

  /** How many live together; 0 while that is not told. */
  int size() {
    String size = told.get(SIZE);
    return size == null ? Facts.ages(this).size() : Integer.parseInt(size);
  }

  /** An answer with its letters settled, as far as it is plain whom they are true of. */
  Marks marks(String question) {
    Marks told = Marks.of(this.told.getOrDefault(question, ""));
    return MarkFacts.settled(told, question, Facts.ages(this), size());
  }

  /** The first answer of which it is open whom it is true of, once the ages are known. */
  Optional<Marks.Whose> whose() {
    return Facts.ages(this).isEmpty()
        ? Optional.empty()
        : asked.stream()
            .filter(Marks::isOf)
            .filter(told::containsKey)
            .flatMap(question -> marks(question).open(question).stream())
            .findFirst();
  }
}
