package wayfinder.skill.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.CardQuestion;
import wayfinder.understanding.CardQuestionReader;

/**
 * Answers what is asked on after a card ("what do I say?", "how long do I have?", "where?") from
 * that card, as long as the text names no need of its own.
 */
public final class CardTalk implements Skill {
  private static final String NAME = "card";
  private static final int RIGHTS = 1;
  private static final int TO_DO = 2;
  private static final int TO_SAY = 3;
  private static final int DEADLINES = 4;

  private final Knowledge knowledge;
  private final CardQuestionReader reader;
  private final Skill finder;

  /**
   * @param finder finds places for a topic
   */
  public CardTalk(Knowledge knowledge, CardQuestionReader reader, Skill finder) {
    this.knowledge = knowledge;
    this.reader = reader;
    this.finder = finder;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<SkillStep> open(Ask ask) {
    if (ask.dialogue().question() != null && !ask.dialogue().isAskedWithLastCard()) {
      return Optional.empty();
    }
    return ask.dialogue()
        .lastCard()
        .flatMap(slug -> knowledge.card(slug, ask.language()))
        .flatMap(card -> reader.in(ask.text()).flatMap(question -> step(card, question, ask)));
  }

  private Optional<SkillStep> step(Card card, CardQuestion question, Ask ask) {
    return switch (question) {
      case SAY -> part(card, TO_SAY);
      case DAYS -> part(card, DEADLINES);
      case ACT -> part(card, TO_DO);
      case RIGHTS -> part(card, RIGHTS);
      case WHERE -> where(card, ask);
    };
  }

  /** Places near, of a topic that has any; else who knows them. */
  private Optional<SkillStep> where(Card card, Ask ask) {
    return card.topics().stream()
        .flatMap(topic -> finder.begin(topic, ask).stream())
        .findFirst()
        .or(() -> card.topics().stream().flatMap(topic -> noList(topic, ask).stream()).findFirst());
  }

  private Optional<SkillStep> noList(String slug, Ask ask) {
    return knowledge
        .topic(slug)
        .map(topic -> Phrase.of("finder.no-list", "topic", topic.label(ask.language())))
        .map(none -> SkillStep.done(Saying.of(Kind.ANSWER, none)));
  }

  private static Optional<SkillStep> part(Card card, int index) {
    Card.Section section = card.sections().get(index);
    var said =
        new Phrase(
            "card.part",
            Map.of("title", card.title(), "heading", section.heading(), "text", section.text()));
    var why = Grounds.Basis.chosen(Grounds.What.CARD, card.slug(), card.title());
    return Optional.of(SkillStep.done(Saying.of(Kind.ANSWER, said).upon(List.of(why))));
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return Optional.empty();
  }
}
