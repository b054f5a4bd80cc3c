package wayfinder.understanding;

import java.util.List;

/**
 * The words by which clients tell what became of going to a place, in the form of {@link
 * wayfinder.text.WholeMessage}; each counts wherever it stands in a short text.
 */
public record PlaceAnswerWords(
    List<String> gotHelp, List<String> full, List<String> wrongNumber, List<String> didNotGo) {
  public PlaceAnswerWords {
    gotHelp = List.copyOf(gotHelp);
    full = List.copyOf(full);
    wrongNumber = List.copyOf(wrongNumber);
    didNotGo = List.copyOf(didNotGo);
  }
}
