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
 */
record Marks(Map<String, String> whom) {
  static final String OPEN = "?";
  static final String NOT_TOLD = "x";

  private static final String NONE = "none";
  private static final Set<String> QUESTIONS = Set.of("situation", "enrolled", "citizenship");

  /** A letter of which it is open whom it is true of. */
  record Whose(String question, String letter) {}

  Marks {
    whom = new LinkedHashMap<>(whom);
  }

  /** Whether a question is one whose letters are true of some members. */
  static boolean isOf(String question) {
    return QUESTIONS.contains(question);
  }

  static Marks of(String written) {
    var whom = new LinkedHashMap<String, String>();
    if (!written.equals(NONE) && !written.isEmpty()) {
      for (String mark : written.split(" ", -1)) {
        whom.put(mark.substring(0, 1), mark.substring(2));
      }
    }
    return new Marks(whom);
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

  Marks with(String letter, String of) {
    var more = new LinkedHashMap<>(whom);
    more.put(letter, of);
    return new Marks(more);
  }

  static String places(Iterable<Integer> members) {
    List<String> all = new ArrayList<>();
    members.forEach(place -> all.add(place.toString()));
    return String.join(",", all);
  }
}
