package wayfinder.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings a text into the form in which texts are compared, whatever tricks of writing it uses.
 *
 * <p>Compatibility forms, look-alike letters, accents, piled-up marks and characters that cannot be
 * seen are gone; figures for letters, stars, stretched and spaced letters are undone where a known
 * word comes out; pictures and spellings of text messages become the words they stand for.
 */
public final class NormalForm {
  /** How many characters of a text count; the rest is cut off. */
  public static final int LONGEST = 1_600;

  private static final int LONGEST_RAW = 40_000;
  private static final String QUOTES = "’‘‛`´ʼʹ′＇ʻ";
  private static final String SIGNS = "@$!|+€£*";

  private final Spellings spellings;
  private final WordShapes shapes;

  /**
   * @param known words that may hide behind figures, stars, stretched or spaced letters
   */
  public NormalForm(Spellings spellings, Set<String> known) {
    this.spellings = spellings;
    this.shapes = new WordShapes(known);
  }

  /** The normal form of a text. */
  public NormalText of(String raw) {
    String seen = visible(raw);
    var words = new WordRun();
    int foreign = 0;
    int letters = 0;
    for (String chunk : chunks(seen)) {
      boolean latin = isReadAsLatin(chunk);
      int here = (int) chunk.codePoints().filter(Character::isLetter).count();
      letters += here;
      foreign += latin ? 0 : here;
      read(latin ? inLatin(chunk) : chunk, words);
    }
    return words.joined(shapes, spellings).read(foreign >= 2 && 4 * foreign > letters);
  }

  /** What remains when marks and characters without a shape are dropped; pictures are words. */
  private String visible(String raw) {
    String cut = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
    String plain =
        cut.codePoints()
            .collect(
                StringBuilder::new,
                (out, c) -> out.appendCodePoint(QUOTES.indexOf(c) >= 0 ? '\'' : c),
                StringBuilder::append)
            .toString();
    String apart =
        Normalizer.normalize(
            Normalizer.normalize(plain, Normalizer.Form.NFKC), Normalizer.Form.NFD);
    var seen = new StringBuilder();
    int count = 0;
    for (int i = 0; i < apart.length() && count < LONGEST; ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (!isUnseen(c)) {
        append(c, seen);
        count++;
      }
    }
    return seen.toString();
  }

  private void append(int c, StringBuilder seen) {
    String picture = spellings.emoji().get(c);
    if (picture != null) {
      seen.append(' ').append(picture).append(' ');
    } else if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
      seen.append('\n').append(' ');
    } else if (Character.isISOControl(c) || c == 0x2800) {
      seen.append(' ');
    } else if (c == 'ß' || c == 'ẞ') {
      seen.append("ss");
    } else {
      seen.appendCodePoint(c);
    }
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160 || c == 0;
    };
  }

  private static List<String> chunks(String seen) {
    var chunks = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= seen.length(); i++) {
      if (i == seen.length() || seen.charAt(i) == ' ' || isSpace(seen.charAt(i))) {
        if (i > start) {
          chunks.add(seen.substring(start, i));
        }
        start = i + 1;
      }
    }
    return chunks;
  }

  private static boolean isSpace(char c) {
    return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** All its letters look Latin, or some are and the others are mixed in. */
  private static boolean isReadAsLatin(String chunk) {
    return chunk.codePoints().noneMatch(LookAlikes::isForeign)
        || chunk.codePoints().anyMatch(c -> c < 0x250 && Character.isLetter(c));
  }

  private static String inLatin(String chunk) {
    var latin = new StringBuilder();
    chunk.codePoints().map(LookAlikes::latin).forEach(latin::appendCodePoint);
    return latin.toString();
  }

  private void read(String chunk, WordRun words) {
    String lower = chunk.toLowerCase(Locale.ROOT);
    String core = stripped(lower);
    if (isMixed(core)) {
      var word = shapes.undisguised(core);
      if (word.isEmpty()) {
        word = shapes.undisguised(withoutSignsAtEnd(core));
      }
      if (word.isPresent()) {
        spelled(word.get(), words);
        words.breakAt(lower.substring(lower.indexOf(core) + core.length()));
        return;
      }
    }
    pieces(lower, words);
  }

  private void pieces(String lower, WordRun words) {
    var piece = new StringBuilder();
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || c == '\'') {
        piece.appendCodePoint(c);
      } else {
        spelled(piece.toString(), words);
        piece.setLength(0);
        words.breakAt(Character.toString(c));
      }
    }
    spelled(piece.toString(), words);
  }

  private void spelled(String piece, WordRun words) {
    String word = piece.startsWith("'") || piece.endsWith("'") ? trimmed(piece) : piece;
    if (word.length() < 2) {
      words.addLetter(word);
      return;
    }
    String short1 = shapes.shortened(word);
    String plain = short1.replace("'", "");
    String said = spellings.words().get(short1);
    if (said == null) {
      said = spellings.words().getOrDefault(plain, plain);
    }
    words.add(said);
  }

  private static String trimmed(String piece) {
    int start = 0;
    int end = piece.length();
    while (start < end && piece.charAt(start) == '\'') {
      start++;
    }
    while (end > start && piece.charAt(end - 1) == '\'') {
      end--;
    }
    return piece.substring(start, end);
  }

  private static boolean isMixed(String core) {
    return core.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0 || (c >= '0' && c <= '9'));
  }

  private static String stripped(String chunk) {
    int start = 0;
    int end = chunk.length();
    while (start < end && !isCore(chunk.charAt(start))) {
      start++;
    }
    while (end > start && !isCore(chunk.charAt(end - 1))) {
      end--;
    }
    return chunk.substring(start, end);
  }

  private static String withoutSignsAtEnd(String core) {
    int end = core.length();
    while (end > 0 && !Character.isLetterOrDigit(core.charAt(end - 1))) {
      end--;
    }
    return core.substring(0, end);
  }

  private static boolean isCore(char c) {
    return Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
  }
}
