package wayfinder.conversation;

import java.util.Map;

/**
 * Something to say, by key; its wording in a language stands in {@code prompts/}.
 *
 * @param blanks what fills its blanks, by name
 */
public record Phrase(String key, Map<String, String> blanks) {
  public Phrase {
    blanks = Map.copyOf(blanks);
  }

  /** A phrase without blanks. */
  public static Phrase of(String key) {
    return new Phrase(key, Map.of());
  }

  /** A phrase with one blank. */
  public static Phrase of(String key, String blank, String value) {
    return new Phrase(key, Map.of(blank, value));
  }

  /** A phrase with two blanks. */
  public static Phrase of(String key, String blank, String value, String blank2, String value2) {
    return new Phrase(key, Map.of(blank, value, blank2, value2));
  }
}
