package wayfinder.api;

import wayfinder.text.Gsm7;
import wayfinder.text.Pages;
import wayfinder.text.Segments;

/** Cuts a text to what fits one text message of one segment. */
final class Snippet {
  private static final String GOES_ON = "...";

  private Snippet() {}

  /**
   * The beginning of the text: cut behind a sentence where it can be, else behind a word and marked
   * so. Spanish loses the four accents that would make a message of 160 characters one of 70, as
   * people text.
   */
  static String of(String text) {
    String plain = Gsm7.foldSpanishAccents(Gsm7.swapLookAlikes(text.strip()));
    if (Segments.of(plain).count() == 1) {
      return plain;
    }
    String first = Pages.of(plain, GOES_ON, 1, false).getFirst();
    return ".!?".indexOf(first.charAt(first.length() - 1)) >= 0 ? first : first + GOES_ON;
  }
}
