package wayfinder.knowledge;

import java.util.List;
import java.util.Optional;
import wayfinder.text.Language;

/** All that the assistant knows, cross-checked: what one part names, another holds. */
public record Knowledge(
    List<Topic> topics,
    List<Card> cards,
    List<Line> lines,
    List<Listing> listings,
    ZipCodes places) {
  public Knowledge {
    topics = List.copyOf(topics);
    cards = List.copyOf(cards);
    lines = List.copyOf(lines);
    listings = List.copyOf(listings);
  }

  /** The topic with this slug. */
  public Optional<Topic> topic(String slug) {
    return topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
  }

  /** The card with this slug in this language. */
  public Optional<Card> card(String slug, Language language) {
    return cards.stream()
        .filter(card -> card.slug().equals(slug) && card.language() == language)
        .findFirst();
  }

  /** The line with this id. */
  public Optional<Line> line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }
}
