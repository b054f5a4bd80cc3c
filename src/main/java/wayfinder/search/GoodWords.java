package wayfinder.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Words that are spelled right. They are many and one is seldom asked for, so they are kept as one
 * run of UTF-8 in order, a tenth of what a set of strings takes.
 */
public final class GoodWords {
  private static final byte END = '\n';

  private final byte[] inOrder;

  private GoodWords(byte[] inOrder) {
    this.inOrder = inOrder;
  }

  /** Keeps these words, as {@link wayfinder.text.Words} writes them. */
  public static GoodWords of(Set<String> words) {
    var inOrder = new ByteArrayOutputStream();
    words.stream()
        .map(word -> word.getBytes(StandardCharsets.UTF_8))
        .sorted(Arrays::compareUnsigned)
        .forEach(
            word -> {
              inOrder.writeBytes(word);
              inOrder.write(END);
            });
    return new GoodWords(inOrder.toByteArray());
  }

  /** Whether the word is one of them. */
  boolean contains(String word) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    int from = 0;
    int to = inOrder.length;
    while (from < to) {
      int start = startOfWord((from + to) >>> 1, from);
      int end = endOfWord(start);
      int order = Arrays.compareUnsigned(inOrder, start, end, wanted, 0, wanted.length);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        from = end + 1;
      } else {
        to = start;
      }
    }
    return false;
  }

  private int startOfWord(int somewhere, int first) {
    int start = somewhere;
    while (start > first && inOrder[start - 1] != END) {
      start--;
    }
    return start;
  }

  private int endOfWord(int start) {
    int end = start;
    while (inOrder[end] != END) {
      end++;
    }
    return end;
  }
}
