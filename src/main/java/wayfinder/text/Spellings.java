package wayfinder.text;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How people spell in text messages.
 *
 * @param words a spelling, lower case without accents, and the plain words it stands for
 * @param emoji a picture and the plain words it stands for
 */
public record Spellings(Map<String, String> words, Map<Integer, String> emoji) {
  /** No spellings at all. */
  public static final Spellings NONE = new Spellings(Map.of(), Map.of());

  public Spellings {
    words = Map.copyOf(words);
    emoji = Map.copyOf(emoji);
  }

  /** The same by the pictures themselves, of which the first code point counts. */
  public static Spellings of(Map<String, String> words, Map<String, String> emoji) {
    return new Spellings(
        words,
        emoji.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().codePointAt(0), Map.Entry::getValue, (a, _) -> a)));
  }
}
