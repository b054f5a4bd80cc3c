package wayfinder.consent;

import java.util.List;
import java.util.Set;

/**
 * The words by which a wish is known, in the form of {@link wayfinder.text.WholeMessage}.
 *
 * @param stop whole messages that mean stop (47 CFR 64.1200(a)(10) names the English ones)
 * @param stopPhrases word sequences that mean stop wherever they stand, such as "stop texting me"
 * @param stopGuards word sequences that show that the phrase speaks of someone else
 */
public record WishWords(
    Set<String> stop,
    Set<String> start,
    Set<String> help,
    List<String> stopPhrases,
    List<String> stopGuards) {
  public WishWords {
    stop = Set.copyOf(stop);
    start = Set.copyOf(start);
    help = Set.copyOf(help);
    stopPhrases = List.copyOf(stopPhrases);
    stopGuards = List.copyOf(stopGuards);
  }
}
