package wayfinder.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say, before it is put into words.
 *
 * @param phrases said one after the other as one message
 * @param more said piece by piece when the client asks for more
 * @param options offered answers
 * @param screened what a page shows of a screening beside them; null when nothing
 * @param grounds why it is said; for case managers alone
 */
public record Saying(
    Kind kind,
    List<Phrase> phrases,
    List<Phrase> more,
    List<Option> options,
    List<Citation> citations,
    List<Result> results,
    @Nullable Screened screened,
    Grounds grounds) {
  /** An offered answer: its label as a phrase, and what choosing it means. */
  public record Option(Phrase label, String value) {}

  public Saying {
    phrases = List.copyOf(phrases);
    more = List.copyOf(more);
    options = List.copyOf(options);
    citations = List.copyOf(citations);
    results = List.copyOf(results);
  }

  /** Without a screening, and why. */
  public Saying(
      Kind kind,
      List<Phrase> phrases,
      List<Phrase> more,
      List<Option> options,
      List<Citation> citations,
      List<Result> results) {
    this(kind, phrases, more, options, citations, results, null, Grounds.NONE);
  }

  /** Phrases alone. */
  public static Saying of(Kind kind, Phrase... phrases) {
    return new Saying(kind, List.of(phrases), List.of(), List.of(), List.of(), List.of());
  }

  /** The same with these answers offered. */
  public Saying offering(List<Option> offered) {
    return new Saying(kind, phrases, more, offered, citations, results, screened, grounds);
  }

  /** The same with this shown beside it. */
  public Saying showing(Screened shown) {
    return new Saying(kind, phrases, more, options, citations, results, shown, grounds);
  }

  /** The same, said for this reason. */
  public Saying because(Grounds why) {
    return new Saying(kind, phrases, more, options, citations, results, screened, why);
  }

  /** The same, resting on this before all else. */
  public Saying upon(List<Grounds.Basis> basis) {
    return because(grounds.upon(basis));
  }
}
