package wayfinder.reply;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import wayfinder.conversation.Phrase;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Line;
import wayfinder.text.Language;

/** What is said of a card or a help line, its source with it, whoever says it. */
public final class AnswerPhrases {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy", Locale.ROOT);

  private static final int IN_SHORT = 0;
  private static final int TO_DO = 2;

  private AnswerPhrases() {}

  /** A card. */
  public static Phrase card(Card card) {
    return new Phrase(
        "answer.card",
        Map.of(
            "title", card.title(),
            "sms", card.sms(),
            "cite", card.sources().getFirst().cite(),
            "checked", MONTH.format(card.reviewed()),
            "short", card.sections().get(IN_SHORT).text(),
            "steps", card.sections().get(TO_DO).text()));
  }

  /** A help line. */
  public static Phrase line(Line line, Language language) {
    return Phrase.of(
        "answer.line", "sms", text(line.sms(), language), "says", text(line.says(), language));
  }

  private static String text(Map<Language, String> texts, Language language) {
    return texts.getOrDefault(language, "");
  }
}
