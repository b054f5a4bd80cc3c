package wayfinder.search;

import java.util.List;
import java.util.Set;

/**
 * The words by which is known what a client does not want, each phrase as its words.
 *
 * @param refusing begin what the client does not need
 * @param owning begin what the client has already
 * @param wanting single words that begin what the client does want, and so end the other
 */
public record RefusalWords(
    List<List<String>> refusing, List<List<String>> owning, Set<String> wanting) {
  public RefusalWords {
    refusing = refusing.stream().map(List::copyOf).toList();
    owning = owning.stream().map(List::copyOf).toList();
    wanting = Set.copyOf(wanting);
  }
}
