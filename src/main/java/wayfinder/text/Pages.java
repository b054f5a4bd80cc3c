package wayfinder.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long answer into pages that each fit a text message. */
public final class Pages {
  private Pages() {}

  /**
   * The text in pages of at most {@code segments} segments, each that is not the last with room
   * left for {@code hint}; cut between paragraphs where it can be, else between sentences, else
   * between words.
   *
   * @param hint what will be added to a page that has more behind it, such as " MORE"
   * @param moreFollows whether more comes after the last page too
   */
  public static List<String> of(String text, String hint, int segments, boolean moreFollows) {
    var pages = new ArrayList<String>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (Segments.of(moreFollows ? rest + hint : rest).count() <= segments) {
        pages.add(rest);
        return pages;
      }
      int cut = bestCut(rest, longestFit(rest, hint, segments));
      pages.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    return pages;
  }

  private static int longestFit(String text, String hint, int segments) {
    int low = 1;
    int high = Math.min(text.length(), segments * Segments.MOST_CHARACTERS);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (Segments.of(text.substring(0, middle) + hint).count() <= segments) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Character.isHighSurrogate(text.charAt(low - 1)) && low > 1 ? low - 1 : low;
  }

  private static int bestCut(String text, int end) {
    int line = text.lastIndexOf('\n', end);
    if (line > end / 2) {
      return line;
    }
    for (int i = end - 1; i > end / 3; i--) {
      boolean sentenceEnds = ".!?".indexOf(text.charAt(i)) >= 0;
      if (sentenceEnds && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)))) {
        return i + 1;
      }
    }
    int space = text.lastIndexOf(' ', end);
    return space > end / 3 ? space : end;
  }
}
