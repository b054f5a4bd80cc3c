package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wayfinder.rules.Field;
import wayfinder.rules.Household;
import wayfinder.rules.Member;
import wayfinder.understanding.RelationReader;
import wayfinder.understanding.RelationReader.Named;

/**
 * Who the others are to the client. The plain form of the answer is one word for each of them in
 * their order, {@code spouse child child}; told before the ages are known, its order means nothing.
 */
final class Relations {
  static final String QUESTION = "relation";

  private static final String CHILD = "child";
  private static final Map<String, String> LETTERS =
      Map.of("a", "spouse", "b", "partner", "c", CHILD, "d", "parent", "e", "other");

  private Relations() {}

  /** The people of a text, each by a word, the client left out; empty when not all are named. */
  static List<String> others(List<Named> named, int size) {
    List<String> others =
        named.stream()
            .filter(one -> !one.relation().equals(RelationReader.SELF))
            .flatMap(one -> Collections.nCopies(one.count(), one.relation()).stream())
            .toList();
    return others.size() == size - 1 ? others : List.of();
  }

  /** Ages with who they are, the client first; empty when the text does not say both of all. */
  static Optional<Reading.Told> aged(List<Named> named, List<Integer> own) {
    List<Named> in = new ArrayList<>(named);
    in.sort(java.util.Comparator.comparing(one -> !one.relation().equals(RelationReader.SELF)));
    List<Integer> ages = new ArrayList<>(own);
    in.forEach(one -> ages.addAll(one.ages()));
    long selves = in.stream().filter(one -> one.relation().equals(RelationReader.SELF)).count();
    List<String> others = others(in, ages.size());
    return selves + own.size() == 1 && !others.isEmpty()
        ? Optional.of(Reading.Told.of(QuestionReader.written(ages), fitting(others, ages)))
        : Optional.empty();
  }

  /** By place, as far as the ages tell which of them is meant; empty while that is open. */
  static List<String> settled(String told, List<Integer> ages) {
    List<String> named = List.of(told.split(" ", -1));
    if (named.size() != ages.size() - 1) {
      return List.of();
    }
    List<Integer> theirs = ages.subList(1, ages.size());
    Set<String> grown =
        named.stream().filter(one -> !one.equals(CHILD)).collect(Collectors.toSet());
    long young = theirs.stream().filter(age -> age < Facts.ADULT).count();
    long children = named.stream().filter(CHILD::equals).count();
    if (grown.isEmpty() || (children == 0 && grown.size() == 1)) {
      return fitting(named, ages);
    }
    return grown.size() == 1 && young == children
        ? fitting(
            theirs.stream()
                .map(age -> age < Facts.ADULT ? CHILD : grown.iterator().next())
                .toList(),
            ages)
        : List.of();
  }

  /** The answer to the question, which asks for them in their order; empty when it is none. */
  static Optional<Reading> read(String text, List<Named> named, List<Integer> ages) {
    int number = ages.size() - 1;
    List<String> letters = letters(text, number);
    if (!letters.isEmpty()) {
      return Optional.of(
          letters.size() == number
              ? Reading.Told.plain(String.join(" ", letters))
              : new Reading.Misfit(QuestionWords.fitOfRelation(ages)));
    }
    List<String> others = others(named, ages.size());
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Reading.Told.plain(String.join(" ", placed(others, named, ages))));
  }

  /** By the ages told with them, else where only one way is left, else in their order. */
  private static List<String> placed(List<String> others, List<Named> named, List<Integer> ages) {
    List<Integer> told = new ArrayList<>();
    named.stream()
        .filter(one -> !one.relation().equals(RelationReader.SELF))
        .forEach(one -> told.addAll(one.ages()));
    List<String> settled = settled(String.join(" ", others), ages);
    List<Integer> theirs = ages.subList(1, ages.size());
    if (told.stream().sorted().toList().equals(theirs.stream().sorted().toList())) {
      return fitting(theirs.stream().map(age -> others.get(taken(told, age))).toList(), ages);
    }
    return settled.isEmpty() ? fitting(others, ages) : settled;
  }

  private static int taken(List<Integer> told, Integer age) {
    int place = told.indexOf(age);
    told.set(place, -1);
    return place;
  }

  private static List<String> letters(String text, int number) {
    String[] tokens = text.strip().toLowerCase(java.util.Locale.ROOT).split("[\\s,;.]+", -1);
    boolean all = tokens.length == 2 && Set.of("all", "todos").contains(tokens[0]);
    List<String> letters =
        Arrays.stream(tokens).skip(all ? 1 : 0).flatMap(Relations::spelled).toList();
    boolean plain = letters.stream().allMatch(LETTERS::containsKey);
    return !plain
        ? List.of()
        : all
            ? Collections.nCopies(number, LETTERS.getOrDefault(letters.getFirst(), ""))
            : letters.stream().map(LETTERS::get).toList();
  }

  /** Letters run together, {@code acc}, are one each. */
  private static java.util.stream.Stream<String> spelled(String token) {
    return Arrays.stream(token.matches("[a-e]+") ? token.split("", -1) : new String[] {token})
        .filter(letter -> !letter.isEmpty());
  }

  /** Without what cannot be: a child is younger than the client, a parent older. */
  private static List<String> fitting(List<String> others, List<Integer> ages) {
    var fitting = new ArrayList<String>();
    for (int place = 1; place < ages.size(); place++) {
      String one = others.get(place - 1);
      int years = ages.get(place) - ages.getFirst();
      boolean cannotBe = (one.equals(CHILD) && years >= 0) || (one.equals("parent") && years <= 0);
      fitting.add(cannotBe ? RelationReader.UNSURE : one);
    }
    return fitting;
  }

  static Household tell(Household before, List<String> others) {
    Household after = before;
    List<Member> members = before.members();
    for (int i = 0; i < Math.min(others.size(), members.size() - 1); i++) {
      if (!others.get(i).equals(RelationReader.UNSURE)) {
        after = after.with(members.get(i + 1).id(), Field.RELATION, others.get(i));
      }
    }
    return after;
  }
}
