package wayfinder.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wayfinder.conversation.AgreedWords;
import wayfinder.text.WholeMessage;

/** Reads a wish to stop, to start again or for help: by the whole message, or in plain words. */
public final class Wishes {
  private static final int WORDS_AROUND_A_KEYWORD = 3;
  private static final Set<String> POLITE =
      Set.of(
          "please", "pls", "plz", "por", "favor", "porfa", "now", "ya", "ok", "thanks", "gracias");

  private final WishWords words;

  public Wishes(WishWords words) {
    this.words = words;
  }

  /** The wish in this text; a whole message that was agreed on comes before all others. */
  public Optional<Wish> wishIn(String text, AgreedWords agreed) {
    String whole = WholeMessage.of(text);
    if (isAgreed(agreed.stop(), whole)) {
      return Optional.of(Wish.HUSH);
    }
    return isAgreed(agreed.check(), whole) ? Optional.of(Wish.KNOWN) : wishIn(text);
  }

  private static boolean isAgreed(String word, String whole) {
    return !whole.isEmpty() && WholeMessage.of(word).equals(whole);
  }

  /**
   * The wish in this text. A stop word inside a sentence is none ("stop by the office"), nor is the
   * beginning of a longer word; but a wish in plain words counts ("please stop texting me").
   */
  public Optional<Wish> wishIn(String text) {
    String whole = WholeMessage.of(text);
    if (words.stop().contains(whole) || words.stop().contains(withoutPoliteness(whole))) {
      return Optional.of(Wish.STOP);
    }
    if (words.start().contains(whole)) {
      return Optional.of(Wish.START);
    }
    if (words.help().contains(whole)) {
      return Optional.of(Wish.HELP);
    }
    return saysStop(whole) ? Optional.of(Wish.STOP) : Optional.empty();
  }

  /** Whether a text that begins with a lone stop word is a stop with more behind it. */
  public boolean opensWithStop(String text) {
    String first = text.strip();
    int end = 0;
    while (end < first.length() && Character.isLetter(first.charAt(end))) {
      end++;
    }
    boolean shouted = end >= 4 && first.substring(0, end).equals("STOP");
    boolean alone = end == first.length() || ".!,;:\n".indexOf(first.charAt(end)) >= 0;
    return shouted || (alone && words.stop().contains(WholeMessage.of(first.substring(0, end))));
  }

  private boolean saysStop(String whole) {
    String padded = " " + whole + " ";
    boolean guarded =
        words.stopGuards().stream().anyMatch(guard -> padded.contains(" " + guard + " "));
    return !guarded
        && words.stopPhrases().stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }

  private static String withoutPoliteness(String whole) {
    List<String> parts = List.of(whole.split(" ", -1));
    if (parts.size() > WORDS_AROUND_A_KEYWORD + 1) {
      return whole;
    }
    return parts.stream().filter(part -> !POLITE.contains(part)).collect(Collectors.joining(" "));
  }
}
