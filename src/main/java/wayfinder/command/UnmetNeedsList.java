package wayfinder.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import wayfinder.store.UnmetNeeds;

/** Lists needs without a good answer, for editors. */
public final class UnmetNeedsList {
  private UnmetNeedsList() {}

  /** Prints one line for each, the most frequent first. */
  public static void print(List<UnmetNeeds.Missed> missed, LocalDate since, PrintStream out) {
    if (missed.isEmpty()) {
      out.printf("Since %s every need found an answer, or nobody asked.%n", since);
      return;
    }
    out.printf("Needs without a good answer since %s:%n", since);
    out.println("times  last        language  nearest topics");
    missed.forEach(
        it ->
            out.printf(
                "%5d  %s  %-8s  %s%n",
                it.times(),
                it.last(),
                it.language().code(),
                it.topics().isEmpty() ? "nothing near" : String.join(" ", it.topics())));
  }
}
