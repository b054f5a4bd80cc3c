package wayfinder.safety;

import java.util.List;
import java.util.stream.IntStream;
import wayfinder.text.NormalForm;
import wayfinder.text.NormalText;
import wayfinder.text.Spellings;

/** What rules see in a text, and in each of its sentences. */
final class DangerReading {
  private static final int SHORTEST_SENTENCE = 3;

  private final NormalForm normalForm;
  private final RuleReading rules;
  private final Meanings meanings;

  DangerReading(SafetyRules rules, Spellings spellings) {
    this.normalForm = new NormalForm(spellings, rules.words());
    this.rules = new RuleReading(rules);
    this.meanings = new Meanings(rules.meanings());
  }

  /** A text or a sentence of it in normal form, with the rules that fired in it. */
  record Seen(NormalText text, List<Hit> hits, List<Meanings.At> meanings) {}

  Seen in(String text, Effort effort) {
    return seen(normalForm.of(text), effort);
  }

  /** Each sentence by itself; none when the text is but one. */
  List<Seen> sentences(Seen seen, Effort effort) {
    NormalText text = seen.text();
    List<Integer> starts =
        IntStream.range(0, text.size())
            .filter(place -> place == 0 || text.sentenceStarts().contains(place))
            .boxed()
            .toList();
    if (starts.size() < 2) {
      return List.of();
    }
    return starts.stream()
        .filter(start -> text.sentenceEnd(start) - start >= SHORTEST_SENTENCE)
        .map(start -> seen(text.part(start, text.sentenceEnd(start)), effort))
        .toList();
  }

  private Seen seen(NormalText text, Effort effort) {
    return new Seen(text, rules.in(text, effort), meanings.in(text));
  }
}
