package wayfinder.understanding;

import java.util.List;
import java.util.Map;

/**
 * The words by which clients tell who needs a place, as {@link wayfinder.text.WholeMessage} writes
 * them.
 *
 * @param told by what they tell, phrases that count wherever they stand
 * @param answers by what they tell, whole answers
 * @param ageBefore what stands before an age
 * @param ageAfter words of which one may follow it
 */
public record SeekerWords(
    Map<Sign, List<String>> told,
    Map<Sign, List<String>> answers,
    List<String> ageBefore,
    List<String> ageAfter) {
  /** What a phrase or an answer tells. */
  public enum Sign {
    VETERAN("veteran"),
    NO_VETERAN("noVeteran"),
    WOMAN("woman"),
    MAN("man"),
    CHILDREN("children"),
    NO_CHILDREN("noChildren"),
    PET("pet"),
    NO_PET("noPet"),
    YES("yes"),
    NO("no"),
    SKIP("skip");

    private final String key;

    Sign(String key) {
      this.key = key;
    }

    /** Its name in {@code language/seekers.yaml}. */
    public String key() {
      return key;
    }
  }

  public SeekerWords {
    told = Map.copyOf(told);
    answers = Map.copyOf(answers);
    ageBefore = List.copyOf(ageBefore);
    ageAfter = List.copyOf(ageAfter);
  }
}
