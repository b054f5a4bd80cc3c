package wayfinder.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import wayfinder.content.SafetyFiles;
import wayfinder.safety.ModelTrainer;
import wayfinder.safety.SafetyModel;

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
    Optional<JudgedSafety> read = JudgedSafety.read(files, out);
    read.ifPresent(safety -> train(files, safety));
    return read.isPresent();
  }

  private void train(SafetyFiles files, JudgedSafety safety) {
    String stamp = files.stamp(safety.judged());
    SafetyModel model =
        new ModelTrainer(safety.rules(), safety.spellings()).train(safety.judged(), stamp);
    files.write(model);
    out.printf("%d weights from %s%n", model.weights().size(), model.stamp());
  }
}
