package wayfinder.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of texts that tell several facts, in lower case without accents.
 *
 * @param filler single words that tell nothing
 * @param changeVerbs what opens a change of an answer, and what stands before the new one
 * @param subjects by question, what its answer is called
 */
public record StoryWords(
    Map<Part, List<String>> parts,
    Set<String> filler,
    List<String> changeVerbs,
    List<String> changeTo,
    Map<String, List<String>> subjects) {
  /** A kind of phrase. */
  public enum Part {
    SELF("self"),
    OLD("old"),
    CHILDREN("children"),
    CHILD("child"),
    MY("my"),
    PARTNER("partner"),
    AGED("aged"),
    PARENT_OF("parentOf"),
    NO_CHILDREN("noChildren"),
    BEFORE("before"),
    AFTER("after"),
    ALONE("alone"),
    PLACE("place"),
    PAY("pay"),
    ALL_PAY("allPay"),
    RENT("rent"),
    SAVINGS("savings"),
    CARE_COSTS("careCosts"),
    MEDICAL_COSTS("medicalCosts"),
    WORK("work"),
    NO_PAY("noPay"),
    DOUBTFUL("doubtful"),
    PAYING("paying"),
    HAVING("having"),
    JOINING("joining");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    /** Its name in {@code language/interview.yaml}. */
    public String key() {
      return key;
    }
  }

  public StoryWords {
    parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
    filler = Set.copyOf(filler);
    changeVerbs = List.copyOf(changeVerbs);
    changeTo = List.copyOf(changeTo);
    subjects = Map.copyOf(subjects);
  }

  List<String> of(Part part) {
    return parts.getOrDefault(part, List.of());
  }
}
