package wayfinder.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Line;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;

/** What can be found, in the order in which it stands in the index. */
final class Shelf {
  private static final int TITLE_WEIGHT = 2;

  private final List<Item> items;

  Shelf(Knowledge knowledge, TopicWords topicWords) {
    var all = new ArrayList<Item>();
    var cards = new LinkedHashMap<String, List<Card>>();
    knowledge
        .cards()
        .forEach(card -> cards.computeIfAbsent(card.slug(), s -> new ArrayList<>()).add(card));
    cards.forEach((slug, versions) -> all.add(card(slug, versions, knowledge)));
    knowledge.lines().forEach(line -> all.add(line(line, knowledge)));
    knowledge.topics().stream()
        .filter(Topic::local)
        .forEach(topic -> all.add(topic(topic, topicWords)));
    items = List.copyOf(all);
  }

  /**
   * A card, a line or a local topic.
   *
   * @param topics the main one first
   * @param until the last day it is offered, in the languages it has
   * @param brief title, and how clients ask, by language
   * @param full the rest of its words, by language
   */
  record Item(
      Finding.Kind kind,
      String id,
      List<String> topics,
      Map<Language, LocalDate> until,
      Map<Language, String> brief,
      Map<Language, String> full) {
    boolean isCurrent(Language language, LocalDate today) {
      LocalDate last = until.get(language);
      return last != null && !today.isAfter(last);
    }
  }

  List<Item> items() {
    return items;
  }

  private static Item card(String slug, List<Card> versions, Knowledge knowledge) {
    var until = new HashMap<Language, LocalDate>();
    var brief = new HashMap<Language, String>();
    var full = new HashMap<Language, String>();
    for (Card card : versions) {
      Language language = card.language();
      until.put(language, card.reviewBy());
      brief.put(
          language,
          (card.title() + "\n").repeat(TITLE_WEIGHT)
              + String.join("\n", card.asks())
              + labels(card.topics(), language, knowledge));
      var text = new StringBuilder(card.sms());
      card.sections().forEach(section -> text.append('\n').append(section.text()));
      full.put(language, text.toString());
    }
    return new Item(Finding.Kind.CARD, slug, versions.getFirst().topics(), until, brief, full);
  }

  private static Item line(Line line, Knowledge knowledge) {
    var until = new HashMap<Language, LocalDate>();
    var brief = new HashMap<Language, String>();
    for (Language language : Language.values()) {
      until.put(language, line.reviewBy());
      brief.put(
          language,
          (line.name().getOrDefault(language, "") + "\n").repeat(TITLE_WEIGHT)
              + String.join("\n", line.asks().getOrDefault(language, List.of()))
              + labels(line.topics(), language, knowledge));
    }
    return new Item(Finding.Kind.LINE, line.id(), line.topics(), until, brief, line.says());
  }

  private static Item topic(Topic topic, TopicWords words) {
    var until = new HashMap<Language, LocalDate>();
    var brief = new HashMap<Language, String>();
    for (Language language : Language.values()) {
      until.put(language, LocalDate.MAX);
      brief.put(
          language,
          (topic.label(language) + "\n").repeat(TITLE_WEIGHT)
              + String.join("\n", words.phrases(topic.slug(), language)));
    }
    return new Item(
        Finding.Kind.TOPIC, topic.slug(), List.of(topic.slug()), until, brief, Map.of());
  }

  private static String labels(List<String> topics, Language language, Knowledge knowledge) {
    var labels = new StringBuilder();
    for (String slug : topics) {
      knowledge.topic(slug).ifPresent(topic -> labels.append('\n').append(topic.label(language)));
    }
    return labels.toString();
  }
}
