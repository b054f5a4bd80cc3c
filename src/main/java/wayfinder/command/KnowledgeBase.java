package wayfinder.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wayfinder.Settings;
import wayfinder.content.Content;
import wayfinder.hsds.Directory;
import wayfinder.hsds.Export;
import wayfinder.hsds.Import;
import wayfinder.knowledge.Knowledge;

/** Commands for editors. */
@Command(name = "kb", description = "The knowledge base and the prompts, for editors.")
final class KnowledgeBase {
  private static final Clock CLOCK = Clock.systemUTC();

  private KnowledgeBase() {}

  @Command(name = "check", description = "Checks every file; lists every fault with file and line.")
  int check() {
    Settings settings = Settings.read(System.getenv());
    Knowledge knowledge = Content.read(settings.knowledge(), settings.prompts()).knowledge();
    System.out.printf(
        "%d cards, %d help lines, %d listings, %d topics: no faults.%n",
        knowledge.cards().size(),
        knowledge.lines().size(),
        knowledge.listings().size(),
        knowledge.topics().size());
    System.out.println("First to lapse:");
    Stream.concat(
            knowledge.cards().stream()
                .map(card -> lapse(card.reviewBy(), card.slug() + "." + card.language().code())),
            knowledge.lines().stream().map(line -> lapse(line.reviewBy(), "line " + line.id())))
        .sorted()
        .limit(5)
        .forEach(System.out::println);
    return 0;
  }

  @Command(
      name = "programs",
      description = "Says which questions each program asks, and when its figures end.")
  int programs() {
    Settings settings = Settings.read(System.getenv());
    Content content = Content.read(settings.knowledge(), settings.prompts());
    var today = LocalDate.ofInstant(Clock.systemUTC().instant(), settings.zone());
    ProgramList.lines(content.programs(), today).forEach(System.out::println);
    return 0;
  }

  @Command(
      name = "train-safety",
      description = "Trains the scorer of the danger check from the judged sentences.")
  int trainSafety() {
    Settings settings = Settings.read(System.getenv());
    return new SafetyTraining(settings.knowledge(), System.out).run() ? 0 : 1;
  }

  @Command(
      name = "eval-safety",
      description = "Says how well the danger check does on sentences it was not trained on.")
  int evalSafety(
      @Option(names = "--mistakes", description = "also each sentence judged wrongly")
          boolean mistakes) {
    Settings settings = Settings.read(System.getenv());
    return new SafetyEvaluation(settings.knowledge(), System.out).run(mistakes) ? 0 : 1;
  }

  @Command(
      name = "import",
      description = "Takes an agency's directory over: HSDS 1 to 3, JSON or CSV, or one sheet.")
  int importResources(
      @Parameters(paramLabel = "FILE-OR-ZIP", description = "a file, a folder or a zip") Path from,
      @Option(names = "--source", description = "its folder; the file's name if left out")
          @Nullable String source,
      @Option(names = "--title", description = "what clients read as the source")
          @Nullable String title,
      @Option(names = "--assured", description = "when the source checked what bears no date")
          @Nullable LocalDate assured,
      @Option(names = "--terms", description = "table of the source's terms and our topics")
          @Nullable Path terms,
      @Option(names = "--dry-run", description = "only says what would be done") boolean dryRun,
      @Option(names = "--allow-withdrawals", description = "even of more than a third")
          boolean allowWithdrawals) {
    Settings settings = Settings.read(System.getenv());
    var wish =
        new Import.Wish(
            from,
            source == null ? ResourceImport.named(from) : source,
            title,
            assured,
            terms,
            dryRun,
            allowWithdrawals);
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), settings.zone());
    return ResourceImport.run(wish, settings, today, System.out);
  }

  @Command(
      name = "export",
      description = "Gives all listings as HSDS 3, to a folder or a file that ends with .zip.")
  int exportResources(
      @Parameters(paramLabel = "FILE.zip|FOLDER") Path to,
      @Option(names = "--format", description = "JSON or CSV", defaultValue = "JSON")
          Export.Form form)
      throws IOException {
    Settings settings = Settings.read(System.getenv());
    long services = new Export(Directory.of(settings.knowledge())).write(to, form);
    System.out.printf("%,d services written to %s%n", services, to);
    return 0;
  }

  private static String lapse(LocalDate day, String what) {
    return "  %s  %s".formatted(day, what);
  }
}
