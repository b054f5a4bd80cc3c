package wayfinder.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wayfinder.content.Fault;
import wayfinder.content.SafetyFiles;
import wayfinder.safety.Judged;
import wayfinder.safety.ModelTrainer;
import wayfinder.safety.SafetyModel;
import wayfinder.safety.SafetyRules;
import wayfinder.text.Spellings;

/** Trains the scorer of the danger check from the judged sentences and writes it. */
public final class SafetyTraining {
  private final Path knowledgeBase;
  private final PrintStream out;

  public SafetyTraining(Path knowledgeBase, PrintStream out) {
    this.knowledgeBase = knowledgeBase;
    this.out = out;
  }

  /**
   * Trains and writes.
   *
   * @return whether it was done; with faults in the files nothing is written
   */
  public boolean run() {
    var files = new SafetyFiles(knowledgeBase);
    var faults = new ArrayList<Fault>();
    SafetyRules rules = files.rules(faults);
    Spellings spellings = files.spellings(faults);
    List<Judged> judged = files.judged(faults);
    if (!faults.isEmpty()) {
      faults.forEach(out::println);
      return false;
    }
    SafetyModel model = new ModelTrainer(rules, spellings).train(judged, files.stamp(judged));
    files.write(model);
    out.printf("%d weights from %s%n", model.weights().size(), model.stamp());
    return true;
  }
}
