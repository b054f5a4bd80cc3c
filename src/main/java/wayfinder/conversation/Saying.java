package wayfinder.conversation;

import java.util.List;

/**
 * Something to say, before it is put into words.
 *
 * @param phrases said one after the other as one message
 * @param more said piece by piece when the client asks for more
 * @param options offered answers
 */
public record Saying(
    Kind kind,
    List<Phrase> phrases,
    List<Phrase> more,
    List<Option> options,
    List<Citation> citations,
    List<Result> results) {
  /** An offered answer: its label as a phrase, and what choosing it means. */
  public record Option(Phrase label, String value) {}

  public Saying {
    phrases = List.copyOf(phrases);
    more = List.copyOf(more);
    options = List.copyOf(options);
    citations = List.copyOf(citations);
    results = List.copyOf(results);
  }

  /** Phrases alone. */
  public static Saying of(Kind kind, Phrase... phrases) {
    return new Saying(kind, List.of(phrases), List.of(), List.of(), List.of(), List.of());
  }

  /** The same with these answers offered. */
  public Saying offering(List<Option> offered) {
    return new Saying(kind, phrases, more, offered, citations, results);
  }
}
