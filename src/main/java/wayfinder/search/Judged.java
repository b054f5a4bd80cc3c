package wayfinder.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text and the topics that answer it.
 *
 * @param language {@code en}, {@code es} or {@code mixed}
 * @param needed one entry for each topic needed, with its alternatives; empty when no answer is
 *     right
 */
public record Judged(String language, List<List<String>> needed, String text) {
  public Judged {
    needed = needed.stream().map(List::copyOf).toList();
  }

  /**
   * Reads lines of language, topics and text, parted by tabs; {@code #} opens a comment.
   *
   * @throws IllegalArgumentException if a line has another form; the message has its number only
   */
  public static List<Judged> read(List<String> lines) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
        .map(i -> read(lines.get(i), i + 1))
        .toList();
  }

  private static Judged read(String line, int number) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException("line %d has not three fields".formatted(number));
    }
    List<List<String>> needed =
        fields[1].equals("-")
            ? List.of()
            : Stream.of(fields[1].split(",", -1)).map(it -> List.of(it.split("\\|", -1))).toList();
    return new Judged(fields[0], needed, fields[2]);
  }
}
