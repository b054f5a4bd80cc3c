package wayfinder.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said, by whomever: words, and what comes with them.
 *
 * @param text as it stands on the client's screen
 * @param danger what safety saw in the text this answers, on the first reply to it; else null
 * @param screened what a page shows of a screening beside the words; null when nothing
 * @param grounds why the assistant said it; for case managers alone
 */
public record Utterance(
    Kind kind,
    String text,
    List<Choice> choices,
    List<Citation> citations,
    List<Result> results,
    @Nullable Danger danger,
    @Nullable Screened screened,
    Grounds grounds) {
  public Utterance {
    choices = List.copyOf(choices);
    citations = List.copyOf(citations);
    results = List.copyOf(results);
  }

  /** Without a screening, and why. */
  public Utterance(
      Kind kind,
      String text,
      List<Choice> choices,
      List<Citation> citations,
      List<Result> results,
      @Nullable Danger danger) {
    this(kind, text, choices, citations, results, danger, null, Grounds.NONE);
  }

  /** Words alone. */
  public static Utterance plain(Kind kind, String text) {
    return new Utterance(kind, text, List.of(), List.of(), List.of(), null);
  }

  /** The same with the danger that it answers. */
  public Utterance answering(Danger seen) {
    return new Utterance(kind, text, choices, citations, results, seen, screened, grounds);
  }

  /** The same, said for this reason. */
  public Utterance because(Grounds why) {
    return new Utterance(kind, text, choices, citations, results, danger, screened, why);
  }
}
