package wayfinder.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wayfinder.content.Fault;
import wayfinder.content.SafetyFiles;
import wayfinder.safety.CrossValidation;
import wayfinder.safety.Judged;
import wayfinder.safety.Rates;
import wayfinder.safety.SafetyRules;
import wayfinder.text.Spellings;

/** Says how well the danger check does on judged sentences its scorer was not trained on. */
public final class SafetyEvaluation {
  private final Path knowledgeBase;
  private final PrintStream out;

  public SafetyEvaluation(Path knowledgeBase, PrintStream out) {
    this.knowledgeBase = knowledgeBase;
    this.out = out;
  }

  /**
   * Prints the rates by language, level and category.
   *
   * @param mistakes whether to print also each sentence judged wrongly; all are made up
   * @return whether it was done; with faults in the files they are printed instead
   */
  public boolean run(boolean mistakes) {
    var files = new SafetyFiles(knowledgeBase);
    var faults = new ArrayList<Fault>();
    SafetyRules rules = files.rules(faults);
    Spellings spellings = files.spellings(faults);
    List<Judged> judged = files.judged(faults);
    if (!faults.isEmpty()) {
      faults.forEach(out::println);
      return false;
    }
    Rates rates = new CrossValidation(rules, spellings).rates(judged);
    out.print(rates.table());
    if (mistakes) {
      rates.mistakes().forEach(this::print);
    }
    return true;
  }

  private void print(Rates.Outcome mistake) {
    var found = mistake.found();
    out.printf(
        "%s\t%s\t%s\t%s\t%s%n",
        mistake.judged().levelName(),
        mistake.judged().categoryName(),
        mistake.judged().language(),
        mistake.judged().text(),
        found == null ? "-" : found.evidence());
  }
}
