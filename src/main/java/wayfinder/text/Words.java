package wayfinder.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text in their plainest form: lower case, no accents, no punctuation. */
public final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?¿¡()\\n\\r]+");

  private Words() {}

  /** Lower case without accents; ñ becomes n. Everything else stays. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAscii(lower)
        ? lower
        : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** Its words in order; an apostrophe inside a word is dropped ("don't" is "dont"). */
  public static List<String> in(String text) {
    String folded = fold(text);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!isApostrophe(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** The words of each clause, clauses being what punctuation and line breaks part. */
  public static List<List<String>> clauses(String text) {
    return CLAUSE_END.splitAsStream(text).map(Words::in).filter(it -> !it.isEmpty()).toList();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) { // over every text of a directory: no stream
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }
}
