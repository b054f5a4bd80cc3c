package wayfinder.rules;

import java.util.List;
import java.util.Map;

/**
 * What is said of programs in general.
 *
 * @param documents papers to bring, by key
 * @param sentences general sentences, by key
 * @param questions the interview, in its order
 */
public record ProgramWords(
    Map<String, Words> documents, Map<String, Words> sentences, List<Question> questions) {
  public ProgramWords {
    documents = Map.copyOf(documents);
    sentences = Map.copyOf(sentences);
    questions = List.copyOf(questions);
  }

  /** The sentence with this key. */
  Words sentence(String key) {
    return java.util.Objects.requireNonNull(sentences.get(key), key);
  }
}
