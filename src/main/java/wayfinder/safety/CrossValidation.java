package wayfinder.safety;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import wayfinder.text.Spellings;

/** How well the check does on judged sentences that its scorer has not seen. */
public final class CrossValidation {
  private static final int FOLDS = 10;

  private final SafetyRules rules;
  private final Spellings spellings;

  public CrossValidation(SafetyRules rules, Spellings spellings) {
    this.rules = rules;
    this.spellings = spellings;
  }

  /** Each tenth of the sentences is checked with a scorer trained on the other nine. */
  public Rates rates(List<Judged> judged) {
    List<ModelTrainer.Example> examples = new ModelTrainer(rules, spellings).examples(judged);
    var outcomes = new ArrayList<Rates.Outcome>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      SafetyModel model =
          ModelTrainer.fit(
              IntStream.range(0, examples.size())
                  .filter(i -> i % FOLDS != held)
                  .mapToObj(examples::get)
                  .toList(),
              "fold " + fold);
      var check = new DangerCheck(rules, model, spellings);
      List<Judged> unseen =
          IntStream.range(0, judged.size())
              .filter(i -> i % FOLDS == held)
              .mapToObj(judged::get)
              .toList();
      outcomes.addAll(Rates.of(unseen, text -> check.check(text, Instant.EPOCH, null)).outcomes());
    }
    return new Rates(outcomes);
  }
}
