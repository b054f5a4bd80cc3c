package wayfinder.text;

import java.util.BitSet;
import java.util.Map;

/** The GSM 7-bit alphabet (3GPP TS 23.038), and how to stay inside it. */
public final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String ESCAPED = "^{}\\[~]|€\f";
  private static final BitSet ALPHABET = setOf(BASIC + ESCAPED);
  private static final BitSet COSTLY = setOf(ESCAPED);

  private static final Map<Character, String> LOOK_ALIKE =
      Map.ofEntries(
          Map.entry('\u2018', "'"),
          Map.entry('\u2019', "'"),
          Map.entry('\u201A', "'"),
          Map.entry('\u2032', "'"),
          Map.entry('\u201C', "\""),
          Map.entry('\u201D', "\""),
          Map.entry('\u201E', "\""),
          Map.entry('\u00AB', "\""),
          Map.entry('\u00BB', "\""),
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('\u2012', "-"),
          Map.entry('\u2013', "-"),
          Map.entry('\u2014', "-"),
          Map.entry('\u2026', "..."),
          Map.entry('\u2022', "-"),
          Map.entry('\u00A0', " "),
          Map.entry('\u202F', " "),
          Map.entry('\u2009', " "),
          Map.entry('\t', " "));
  private static final String ACCENTED = "áíóúÁÍÓÚ";
  private static final String PLAIN = "aiouAIOU";

  private Gsm7() {}

  private static BitSet setOf(String characters) {
    var set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** Whether every character is in the alphabet. */
  public static boolean holds(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!ALPHABET.get(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What a character of the alphabet costs: 1, or 2 for an escaped one. */
  static int septets(char c) {
    return COSTLY.get(c) ? 2 : 1;
  }

  /** The text with curly quotes, dashes and the like swapped for their plain look-alikes. */
  public static String swapLookAlikes(String text) {
    if (holds(text)) {
      return text;
    }
    var swapped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String plain = LOOK_ALIKE.get(c);
      if (plain == null) {
        swapped.append(c);
      } else {
        swapped.append(plain);
      }
    }
    return swapped.toString();
  }

  /**
   * The text without the four Spanish accents that the alphabet lacks (á í ó ú), as people text; é
   * and ñ stay. Only for sentences written so that none changes its meaning.
   */
  public static String foldSpanishAccents(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int accented = ACCENTED.indexOf(c);
      folded.append(accented < 0 ? c : PLAIN.charAt(accented));
    }
    return folded.toString();
  }
}
