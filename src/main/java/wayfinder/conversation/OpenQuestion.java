package wayfinder.conversation;

import java.util.Map;

/**
 * The question whose answer the next text may be.
 *
 * @param skill who asked
 * @param step which of its questions
 * @param answers what it was told so far, by its own names
 */
public record OpenQuestion(String skill, String step, Map<String, String> answers) {
  public OpenQuestion {
    answers = Map.copyOf(answers);
  }
}
