package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The letters that an answer named, and of whom each is true: written {@code A:0,2 C:?}, members by
 * their place. {@code ?} is still to be asked, {@code x} was asked and not told.
 *
 * @param whole whether the question was answered, so that letters not named are true of nobody
 */
record Marks(Map<String, String> whom, boolean whole) {
  static final String OPEN = "?";
  static final String NOT_TOLD = "x";

  private static final String NONE = "none";
  private static final Set<String> QUESTIONS =
      Set.of("situation", "enrolled", "citizenship", "cares");

  /** A letter of which it is open whom it is true of. */
  record Whose(String question, String letter) {}

  Marks {
    whom = new LinkedHashMap<>(whom);
  }

  /** Whether a question is one whose letters are true of some members. */
  static boolean isOf(String question) {
    return QUESTIONS.contains(question);
  }

  /** An answer as it was kept. */
  static Marks of(String written) {
    return new Marks(read(written), true);
  }

  /** What was told before the question was asked. */
  static Marks early(String written) {
    return new Marks(read(written), false);
  }

  private static Map<String, String> read(String written) {
    var whom = new LinkedHashMap<String, String>();
    if (!written.equals(NONE) && !written.isEmpty()) {
      for (String mark : written.split(" ", -1)) {
        whom.put(mark.substring(0, 1), mark.substring(2));
      }
    }
    return whom;
  }

  /** As it is kept. */
  String written() {
    return whom.isEmpty()
        ? NONE
        : whom.entrySet().stream()
            .map(mark -> mark.getKey() + ":" + mark.getValue())
            .collect(Collectors.joining(" "));
  }

  Optional<Whose> open(String question) {
    return whom.entrySet().stream()
        .filter(mark -> mark.getValue().equals(OPEN))
        .map(mark -> new Whose(question, mark.getKey()))
        .findFirst();
  }

  boolean names(String letter) {
    return whom.containsKey(letter);
  }

  /** Whether it is known whom the letter is true of. */
  boolean isSettled(String letter) {
    return !Set.of(OPEN, NOT_TOLD).contains(whom.getOrDefault(letter, ""));
  }

  /** The places of those it is true of. */
  Set<Integer> membersOf(String letter) {
    String places = whom.getOrDefault(letter, "");
    return places.isEmpty() || !isSettled(letter)
        ? Set.of()
        : Arrays.stream(places.split(",", -1))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a letter is true of a member; empty while that is not known. */
  Optional<Boolean> says(String letter, int place) {
    if (names(letter) && !isSettled(letter)) {
      return Optional.empty();
    }
    boolean named = membersOf(letter).contains(place);
    return named || whole ? Optional.of(named) : Optional.empty();
  }

  /** The same with these letters too. */
  Marks and(Marks more) {
    Marks all = this;
    for (Map.Entry<String, String> mark : more.whom.entrySet()) {
      all = all.with(mark.getKey(), mark.getValue());
    }
    return all;
  }

  /** The same, whom each is true of to be asked anew. */
  Marks reopened() {
    Marks all = this;
    for (String letter : whom.keySet()) {
      all = all.with(letter, OPEN);
    }
    return all;
  }

  Marks with(String letter, String of) {
    var more = new LinkedHashMap<>(whom);
    more.put(letter, of);
    return new Marks(more, whole);
  }

  static String places(Iterable<Integer> members) {
    List<String> all = new ArrayList<>();
    members.forEach(place -> all.add(place.toString()));
    return String.join(",", all);
  }
}
