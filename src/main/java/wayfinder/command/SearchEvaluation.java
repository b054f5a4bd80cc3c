package wayfinder.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import wayfinder.knowledge.Knowledge;
import wayfinder.search.Evaluation;
import wayfinder.search.Judged;
import wayfinder.search.Measured;
import wayfinder.search.Query;
import wayfinder.search.Search;
import wayfinder.text.Language;

/** Says how well the search finds what judged texts need. */
public final class SearchEvaluation {
  private final Search search;
  private final Evaluation evaluation;
  private final LocalDate today;
  private final PrintStream out;

  public SearchEvaluation(Search search, Knowledge knowledge, LocalDate today, PrintStream out) {
    this.search = search;
    this.evaluation = new Evaluation(knowledge);
    this.today = today;
    this.out = out;
  }

  /**
   * Prints the rates of both files; of the held-out one never a text.
   *
   * @param misses whether to print also what is missed of the texts for tuning
   */
  public void run(Path tuning, Path heldOut, boolean misses) {
    Measured tuned = measure("Texts for tuning", tuning);
    if (misses) {
      out.println("missed:");
      tuned.misses().forEach(miss -> out.println("  " + miss));
      out.println("answered though nothing is needed:");
      tuned.wrongAnswers().forEach(wrong -> out.println("  " + wrong));
    }
    measure("Texts held out", heldOut);
  }

  private Measured measure(String name, Path file) {
    List<Judged> texts = read(file);
    Measured measured =
        evaluation.measure(
            texts,
            it ->
                search.find(
                    new Query(it.text(), Language.of(it.language()).orElse(Language.EN), today)));
    out.printf("%s: %d%n%s%n", name, texts.size(), measured.table());
    return measured;
  }

  private static List<Judged> read(Path file) {
    try {
      return Judged.read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }
}
