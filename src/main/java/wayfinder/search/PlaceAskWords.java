package wayfinder.search;

import java.util.List;
import java.util.Set;

/**
 * The words with which clients ask for a place, as {@link wayfinder.text.Words} writes them.
 *
 * @param asking say that some place is wanted, and nothing of which
 * @param telling tell who asks and why, and nothing of the place
 * @param before stand before the whole name of a place
 * @param after stand behind it
 * @param contact ask for the number or the address of an office
 */
public record PlaceAskWords(
    Set<String> asking,
    Set<String> telling,
    List<List<String>> before,
    List<List<String>> after,
    List<List<String>> contact) {
  public PlaceAskWords {
    asking = Set.copyOf(asking);
    telling = Set.copyOf(telling);
    before = List.copyOf(before);
    after = List.copyOf(after);
    contact = List.copyOf(contact);
  }
}
