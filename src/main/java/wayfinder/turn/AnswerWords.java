package wayfinder.turn;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Line;
import wayfinder.reply.AnswerPhrases;
import wayfinder.text.Language;

/** Cards and lines as answers. */
final class AnswerWords {
  private static final int RIGHTS = 1;
  private static final int TO_DO = 2;
  private static final int TO_SAY = 3;
  private static final int DEADLINES = 4;

  private AnswerWords() {}

  /** A card: its short form with its source, and the rest for "more". */
  static Saying card(Card card) {
    var citations =
        card.sources().stream()
            .map(
                source ->
                    new Citation(source.title(), source.cite(), source.url(), card.reviewed()))
            .toList();
    List<Phrase> more =
        Stream.of(DEADLINES, TO_DO, TO_SAY, RIGHTS).map(index -> more(card, index)).toList();
    return new Saying(
        Kind.ANSWER, List.of(AnswerPhrases.card(card)), more, List.of(), citations, List.of());
  }

  private static Phrase more(Card card, int index) {
    return Phrase.of(
        "answer.section",
        "heading",
        card.sections().get(index).heading(),
        "text",
        section(card, index));
  }

  /** A help line: what it is and how to reach it. */
  static Saying line(Line line, Language language) {
    var citations =
        line.sources().stream()
            .map(
                source ->
                    new Citation(source.title(), source.cite(), source.url(), line.verifiedOn()))
            .toList();
    return new Saying(
        Kind.ANSWER,
        List.of(AnswerPhrases.line(line, language)),
        List.of(),
        List.of(),
        citations,
        List.of(result(line, language)));
  }

  private static Result result(Line line, Language language) {
    return new Result(
        "resource",
        line.id(),
        line.title(language),
        text(line.sms(), language),
        line.topics(),
        1,
        List.of(),
        line.verifiedOn(),
        null,
        line.always() ? Boolean.TRUE : null,
        line.call() == null ? null : line.call().number(),
        line.text() == null ? null : line.text().to(),
        null,
        line.chat(),
        null);
  }

  private static String section(Card card, int index) {
    return card.sections().get(index).text();
  }

  private static String text(Map<Language, String> texts, Language language) {
    return texts.getOrDefault(language, "");
  }
}
