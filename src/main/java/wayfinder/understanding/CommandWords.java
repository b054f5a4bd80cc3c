package wayfinder.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a command is known, in the form of {@link wayfinder.text.WholeMessage}.
 *
 * @param whole whole messages
 * @param within word sequences that mean it wherever they stand, such as "talk to a person"
 */
public record CommandWords(Map<Command, Set<String>> whole, Map<Command, List<String>> within) {
  public CommandWords {
    whole = Map.copyOf(whole);
    within = Map.copyOf(within);
  }
}
