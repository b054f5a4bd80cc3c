package wayfinder.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Reads what a short text asks on after a card. */
public final class CardQuestionReader {
  private static final int LONGEST_WORDS = 9;

  private final Map<CardQuestion, Pattern> asked = new EnumMap<>(CardQuestion.class);
  private final TopicWords topics;

  public CardQuestionReader(CardWords words, TopicWords topics) {
    this.topics = topics;
    words.phrases().forEach((question, phrases) -> asked.put(question, AnswerText.any(phrases)));
  }

  /** What it asks; empty when it is long or names a need of its own. */
  public Optional<CardQuestion> in(String text) {
    List<String> words = Words.in(text);
    if (words.size() > LONGEST_WORDS
        || !topics.needsIn(words, EnumSet.allOf(Language.class)).isEmpty()) {
      return Optional.empty();
    }
    String plain = String.join(" ", words);
    return asked.entrySet().stream()
        .filter(it -> it.getValue().matcher(plain).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
