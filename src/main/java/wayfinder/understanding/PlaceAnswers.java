package wayfinder.understanding;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.ReferralState;
import wayfinder.text.WholeMessage;

/** Reads what a client tells of a place. */
public final class PlaceAnswers {
  private static final int LONGEST = 160;

  private final PlaceAnswerWords words;

  public PlaceAnswers(PlaceAnswerWords words) {
    this.words = words;
  }

  /** What became of going there; empty where the text tells nothing of it. */
  public Optional<ReferralState> in(String text) {
    if (holds(text, words.full())) {
      return Optional.of(ReferralState.FULL);
    }
    if (saysWrongNumber(text)) {
      return Optional.of(ReferralState.WRONG_NUMBER);
    }
    if (holds(text, words.didNotGo())) {
      return Optional.of(ReferralState.DID_NOT_GO);
    }
    return holds(text, words.gotHelp()) ? Optional.of(ReferralState.GOT_HELP) : Optional.empty();
  }

  /** Whether the text says that a number does not work, or that a place is no more. */
  public boolean saysWrongNumber(String text) {
    return holds(text, words.wrongNumber());
  }

  private static boolean holds(String text, List<String> phrases) {
    String padded = " " + WholeMessage.of(text) + " ";
    return text.length() <= LONGEST
        && phrases.stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }
}
