package wayfinder.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wayfinder.content.Fault;
import wayfinder.content.SafetyFiles;
import wayfinder.safety.Judged;
import wayfinder.safety.SafetyRules;
import wayfinder.text.Spellings;

/** What the danger check knows, and the sentences by which it is judged. */
record JudgedSafety(SafetyRules rules, Spellings spellings, List<Judged> judged) {
  JudgedSafety {
    judged = List.copyOf(judged);
  }

  /** Reads it; with faults in the files they are printed instead. */
  static Optional<JudgedSafety> read(SafetyFiles files, PrintStream out) {
    var faults = new ArrayList<Fault>();
    var read = new JudgedSafety(files.rules(faults), files.spellings(faults), files.judged(faults));
    faults.forEach(out::println);
    return faults.isEmpty() ? Optional.of(read) : Optional.empty();
  }
}
