package wayfinder.understanding;

import java.util.List;
import java.util.Map;

/**
 * Phrases that ask on after a card, and name no need themselves.
 *
 * @param phrases what is said for each question
 */
public record CardWords(Map<CardQuestion, List<String>> phrases) {
  public CardWords {
    phrases = Map.copyOf(phrases);
  }
}
