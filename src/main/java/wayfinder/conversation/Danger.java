package wayfinder.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What safety found in a text.
 *
 * @param categories at least one, the gravest first
 * @param evidence the rules that fired and the scorer's verdict, by name; never the text
 */
public record Danger(List<Category> categories, Severity severity, List<String> evidence) {
  /** Stands in the evidence when it is not known what danger it is, or whether it is one. */
  public static final String UNCLEAR = "unclear";

  /** Stands in the evidence when nothing was seen but the client's own stop word. */
  public static final String STOP_WORD = "stop-word";

  /** Kinds of danger, by their names in the HTTP contract. */
  public enum Category {
    SUICIDE,
    SELF_HARM,
    DOMESTIC_VIOLENCE,
    SEXUAL_ASSAULT,
    MEDICAL_EMERGENCY,
    OVERDOSE,
    CHILD_ABUSE,
    ELDER_ABUSE,
    VIOLENCE_THREAT,
    TRAFFICKING;

    /** The name in the HTTP contract and in the files of {@code knowledge-base/safety}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The category with this slug. */
    public static Optional<Category> of(String slug) {
      return Stream.of(values()).filter(category -> category.slug().equals(slug)).findFirst();
    }
  }

  /** How near it is. */
  public enum Severity {
    CONCERN,
    IMMEDIATE;

    /** The name in the HTTP contract. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Danger {
    categories = List.copyOf(categories);
    evidence = List.copyOf(evidence);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a danger has a category");
    }
  }

  /**
   * A text that could not be judged, or not what danger it speaks of: a person must look at it.
   *
   * <p>It stands under {@link Category#MEDICAL_EMERGENCY}, since the HTTP contract has no general
   * category; what is said to the client is the general crisis reply.
   */
  public static Danger unclear(List<String> evidence) {
    return new Danger(
        List.of(Category.MEDICAL_EMERGENCY),
        Severity.CONCERN,
        Stream.concat(Stream.of(UNCLEAR), evidence.stream()).toList());
  }

  /**
   * The client used the stop word agreed with a case manager: someone else may be reading.
   *
   * <p>It stands under {@link Category#DOMESTIC_VIOLENCE}, for which such words are agreed on: the
   * case is kept no longer than theirs.
   */
  public static Danger stopWord() {
    return new Danger(List.of(Category.DOMESTIC_VIOLENCE), Severity.IMMEDIATE, List.of(STOP_WORD));
  }

  /** Whether nothing was seen but the client's own stop word. */
  public boolean isStopWord() {
    return evidence.contains(STOP_WORD);
  }

  /** Whether the general crisis reply is due, not one for a category. */
  public boolean isUnclear() {
    return evidence.contains(UNCLEAR);
  }

  /** The key of the crisis reply, such as {@code safety.suicide.immediate}. */
  public String phraseKey() {
    return isUnclear()
        ? "safety.unclear"
        : "safety.%s.%s".formatted(category().slug(), severity.slug());
  }

  /** The gravest category. */
  public Category category() {
    return categories.getFirst();
  }
}
