package wayfinder.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import wayfinder.content.SafetyFiles;
import wayfinder.safety.CrossValidation;
import wayfinder.safety.Rates;

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
    Optional<JudgedSafety> read = JudgedSafety.read(new SafetyFiles(knowledgeBase), out);
    read.ifPresent(safety -> evaluate(safety, mistakes));
    return read.isPresent();
  }

  private void evaluate(JudgedSafety safety, boolean mistakes) {
    Rates rates = new CrossValidation(safety.rules(), safety.spellings()).rates(safety.judged());
    out.print(rates.table());
    if (mistakes) {
      rates.mistakes().forEach(this::print);
    }
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
