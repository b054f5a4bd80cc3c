package wayfinder.command;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import wayfinder.Settings;
import wayfinder.content.ServiceWordFile;
import wayfinder.content.Vocabulary;
import wayfinder.hsds.Import;
import wayfinder.hsds.ImportReport;
import wayfinder.hsds.ImportReport.Count;

/** Imports a directory and prints what came of it. */
final class ResourceImport {
  private static final int MOST_LINES = 20;
  private static final int FEW_LINES = 3;

  private ResourceImport() {}

  /** Imports, and says what came of it. */
  static int run(Import.Wish wish, Settings settings, LocalDate today, PrintStream out) {
    Vocabulary vocabulary = Vocabulary.read(settings.knowledge());
    var bar = new ProgressBar(System.err, isTerminal());
    ImportReport report =
        new Import(
                settings.knowledge(),
                vocabulary.topics(),
                vocabulary.places(),
                ServiceWordFile.read(settings.knowledge()),
                today,
                bar)
            .run(wish);
    bar.end();
    print(report, wish, out);
    return 0;
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /** The name of a source whose importer gives none: that of its file. */
  static String named(Path from) {
    return String.valueOf(from.toAbsolutePath().normalize().getFileName())
        .replaceFirst("\\.[a-zA-Z]+$", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static void print(ImportReport report, Import.Wish wish, PrintStream out) {
    out.println("Rows read:");
    report.rows().forEach((file, rows) -> out.printf("  %,9d  %s%n", rows, file));
    out.printf("Services kept: %,d", report.of(Count.KEPT));
    out.printf(
        " (%,d added, %,d changed, %,d unchanged), withdrawn: %,d%n",
        report.of(Count.ADDED),
        report.of(Count.CHANGED),
        report.of(Count.UNCHANGED),
        report.of(Count.WITHDRAWN));
    say(out, report.of(Count.NOT_ACTIVE), "not active: kept, not offered");
    say(out, report.of(Count.CONFIDENTIAL), "addresses kept back because they must not be known");
    noted(out, "Refused", report.refused(), MOST_LINES);
    report
        .warnings()
        .forEach((warning, noted) -> noted(out, "Warned: " + warning.words(), noted, FEW_LINES));
    if (!report.unmapped().isEmpty()) {
      out.printf("Terms that stand for no topic: %,d%n", report.unmapped().size());
      report.unmapped().stream()
          .limit(MOST_LINES)
          .forEach(
              term -> out.printf("  %,9d  %s  %s%n", term.services(), term.term(), term.name()));
      out.printf(
          "To map them, fill the column \"topic\" of resources/%s/terms.csv and import again.%n",
          wish.source());
    }
    out.println(
        wish.dryRun()
            ? "A dry run: nothing was written."
            : "Written to resources/" + wish.source());
  }

  private static void say(PrintStream out, long count, String words) {
    if (count > 0) {
      out.printf("  %,9d  %s%n", count, words);
    }
  }

  private static void noted(PrintStream out, String what, ImportReport.Noted noted, int most) {
    if (noted.count() > 0) {
      out.printf("%s: %,d%n", what, noted.count());
      noted.places().stream().limit(most).forEach(place -> out.println("  " + place));
      if (noted.count() > most) {
        out.println("  ...");
      }
    }
  }
}
