package wayfinder.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.GeoPoint;

/**
 * What is looked for among the words of places.
 *
 * @param text in the client's words
 * @param aside words of it that do not count, as those that say where
 * @param floor how much of the text a place has to say
 * @param near where to look; null for everywhere
 * @param miles how far from there
 */
public record PlaceQuery(
    String text, Set<String> aside, Floor floor, @Nullable GeoPoint near, double miles) {
  public PlaceQuery {
    aside = Set.copyOf(aside);
  }

  /** How much of a text a place has to say of itself to be found. */
  public enum Floor {
    /** Nearly all of its words. */
    NEARLY_ALL,
    /** All of the few words that it has: it asks for such a place and tells nothing else. */
    ALL_OF_FEW
  }
}
