package wayfinder.knowledge;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * One word of the vocabulary that cards, listings and lines share.
 *
 * @param parent the wider topic; null at the top
 * @param local whether an answer is a place, so that a ZIP code or a city is needed first
 * @param person whether a person is called whenever a client asks about it
 */
public record Topic(
    String slug,
    @Nullable String parent,
    boolean local,
    boolean person,
    Map<Language, String> labels) {
  public Topic {
    labels = Map.copyOf(labels);
  }

  /** What a client reads. */
  public String label(Language language) {
    return Objects.requireNonNull(labels.get(language), "a topic has a label in each language");
  }
}
