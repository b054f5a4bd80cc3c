package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Grounds.Basis;
import wayfinder.conversation.Grounds.What;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Topic;
import wayfinder.search.Finding;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.text.Language;

/** Tells a card, a line or what there is on a topic, and on what ground. */
final class Telling {
  private static final String CARD = "card:";
  private static final String LINE = "line:";
  private static final String TOPIC = "topic:";

  private final Knowledge knowledge;
  private final List<Skill> skills;
  private final Menu menu;

  Telling(Knowledge knowledge, List<Skill> skills, Menu menu) {
    this.knowledge = knowledge;
    this.skills = List.copyOf(skills);
    this.menu = menu;
  }

  /** What choosing this means, said; empty if it names nothing known. */
  Optional<Draft> chosen(String value, Draft draft) {
    return told(value, 0, null, draft);
  }

  /** The first of what was found, said. */
  Draft found(Finding finding, Draft draft) {
    String value =
        switch (finding.kind()) {
          case CARD -> CARD;
          case LINE -> LINE;
          case TOPIC -> TOPIC;
        };
    return told(value + finding.id(), 1, finding.confidence(), draft).orElse(draft);
  }

  private Optional<Draft> told(String value, int rank, @Nullable Double score, Draft draft) {
    String id = value.substring(value.indexOf(':') + 1);
    Language language = draft.language();
    Draft fresh = draft.keeping(draft.dialogue().fruitless(0).asking(null));
    if (value.startsWith(CARD)) {
      return knowledge
          .card(id, language)
          .map(
              card ->
                  noting(
                          fresh.keeping(fresh.dialogue().told(card.slug())),
                          card.topics(),
                          card.title())
                      .saying(
                          onChannel(AnswerWords.card(card), draft)
                              .upon(basis(What.CARD, id, card.title(), rank, score))));
    }
    if (value.startsWith(LINE)) {
      return knowledge
          .line(id)
          .map(
              line ->
                  noting(fresh, line.topics(), line.title(language))
                      .saying(
                          AnswerWords.line(line, language)
                              .upon(basis(What.LINE, id, line.title(language), rank, score))));
    }
    if (value.startsWith(TOPIC)) {
      return knowledge
          .topic(id)
          .map(
              topic ->
                  topic(
                      topic,
                      basis(What.TOPIC, id, topic.label(language), rank, score),
                      fresh.keeping(fresh.dialogue().noting(topic.slug(), null))));
    }
    return Optional.empty();
  }

  private static List<Basis> basis(
      What what, String id, String title, int rank, @Nullable Double score) {
    return List.of(new Basis(what, id, title, rank, score, null));
  }

  private static Draft noting(Draft draft, List<String> topics, String title) {
    @Nullable String need = topics.isEmpty() ? null : topics.getFirst();
    return draft.keeping(draft.dialogue().noting(need, title));
  }

  private static Saying onChannel(Saying saying, Draft draft) {
    return draft.channel() == Channel.WEB
        ? saying.offering(List.of(Menu.more(), Menu.person()))
        : saying;
  }

  private Draft topic(Topic topic, List<Basis> why, Draft draft) {
    for (Skill skill : skills) {
      Optional<SkillStep> step = skill.begin(topic.slug(), draft.ask());
      if (step.isPresent()) {
        return NeedStep.after(step.get().ledBy(skill, null).upon(why), draft);
      }
    }
    return draft.saying(menu.within(topic, draft.language(), draft.now()).upon(why));
  }

  /** What was found, offered to choose. */
  Optional<Saying.Option> option(Finding finding, Language language) {
    return switch (finding.kind()) {
      case CARD -> knowledge.card(finding.id(), language).map(Menu::option);
      case LINE -> knowledge.line(finding.id()).map(line -> Menu.option(line, language));
      case TOPIC -> knowledge.topic(finding.id()).map(topic -> Menu.option(topic, language));
    };
  }

  /** What was found, as the ground of what is said. */
  Optional<Basis> basis(Finding finding, int rank, Language language) {
    String id = finding.id();
    double score = finding.confidence();
    return switch (finding.kind()) {
      case CARD ->
          knowledge
              .card(id, language)
              .map(card -> new Basis(What.CARD, id, card.title(), rank, score, null));
      case LINE ->
          knowledge
              .line(id)
              .map(line -> new Basis(What.LINE, id, line.title(language), rank, score, null));
      case TOPIC ->
          knowledge
              .topic(id)
              .map(topic -> new Basis(What.TOPIC, id, topic.label(language), rank, score, null));
    };
  }
}
