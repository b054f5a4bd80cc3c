package wayfinder.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Line;
import wayfinder.knowledge.Topic;
import wayfinder.text.Language;

/** What is offered to choose from: the wide topics, what is within one, and a card by name. */
final class Menu {
  /** What choosing "a person" means. */
  static final String PERSON = Choice.PERSON;

  /** What choosing "show me the topics" means. */
  static final String TOPICS = "menu";

  /** What choosing "more" means. */
  static final String MORE = "more";

  private static final List<String> WIDE =
      List.of("food", "housing", "health", "money", "utilities", "family", "appeals");
  private static final int MOST_WITHIN = 6;

  private final Knowledge knowledge;
  private final ZoneId zone;

  Menu(Knowledge knowledge, ZoneId zone) {
    this.knowledge = knowledge;
    this.zone = zone;
  }

  /** The wide topics and a person. */
  Saying topics(Language language) {
    var options = new ArrayList<Saying.Option>();
    for (String slug : WIDE) {
      knowledge.topic(slug).ifPresent(topic -> options.add(option(topic, language)));
    }
    options.add(person());
    return Saying.of(Kind.QUESTION, Phrase.of("menu.topics")).offering(options);
  }

  /** What there is on a topic: its narrower local topics, then its cards. */
  Saying within(Topic topic, Language language, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    var options = new ArrayList<Saying.Option>();
    Set<String> slugs = new LinkedHashSet<>(List.of(topic.slug()));
    for (Topic narrower : knowledge.topics()) {
      if (topic.slug().equals(narrower.parent())) {
        slugs.add(narrower.slug());
        if (narrower.local() && options.size() < MOST_WITHIN / 2) {
          options.add(option(narrower, language));
        }
      }
    }
    knowledge.cards().stream()
        .filter(card -> card.language() == language && card.isCurrent(today))
        .filter(card -> card.topics().stream().anyMatch(slugs::contains))
        .limit(MOST_WITHIN - options.size())
        .forEach(card -> options.add(option(card)));
    options.add(person());
    return Saying.of(Kind.QUESTION, Phrase.of("menu.within", "topic", topic.label(language)))
        .offering(options);
  }

  /** The offer of a person. */
  static Saying.Option person() {
    return new Saying.Option(Phrase.of("menu.person"), PERSON);
  }

  /** The offer to hear the rest. */
  static Saying.Option more() {
    return new Saying.Option(Phrase.of("menu.more"), MORE);
  }

  static Saying.Option option(Card card) {
    return new Saying.Option(Phrase.of("menu.label", "label", card.title()), "card:" + card.slug());
  }

  static Saying.Option option(Topic topic, Language language) {
    return new Saying.Option(
        Phrase.of("menu.label", "label", topic.label(language)), "topic:" + topic.slug());
  }

  /** A discreet line goes by its number, and says no more than that one can talk there. */
  static Saying.Option option(Line line, Language language) {
    Phrase label =
        line.discreet() && line.call() != null
            ? Phrase.of("menu.private-line", "phone", line.call().number())
            : Phrase.of("menu.label", "label", line.title(language));
    return new Saying.Option(label, "line:" + line.id());
  }
}
