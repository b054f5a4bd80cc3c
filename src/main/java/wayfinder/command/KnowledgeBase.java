package wayfinder.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wayfinder.Assistant;
import wayfinder.ReloadRequests;
import wayfinder.Settings;
import wayfinder.content.Content;
import wayfinder.content.ServiceWordFile;
import wayfinder.hsds.Directory;
import wayfinder.hsds.Export;
import wayfinder.hsds.Import;
import wayfinder.knowledge.Knowledge;
import wayfinder.rules.Programs;
import wayfinder.search.MiniLm;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** Commands for editors. */
@Command(name = "kb", description = "The knowledge base and the prompts, for editors.")
final class KnowledgeBase {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration LONGEST_RELOAD = Duration.ofMinutes(2);

  private static final int DAYS_OF_WARNING = 30;

  private KnowledgeBase() {}

  @Command(name = "check", description = "Checks every file; lists every fault with file and line.")
  int check() {
    Settings settings = Settings.read(System.getenv());
    Assistant assistant = assistant(settings);
    Knowledge knowledge = assistant.content().knowledge();
    List<String> missed = assistant.missedCanaries(today(settings));
    if (!missed.isEmpty()) {
      System.out.println("Canaries that do not find what they need (search/canaries.tsv):");
      missed.forEach(miss -> System.out.println("  " + miss));
      return 1;
    }
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
    warnOfLapsing(assistant.content(), today(settings));
    return 0;
  }

  private static void warnOfLapsing(Content content, LocalDate today) {
    List<String> lapsing = ProgramList.lapsing(content.programs(), today, DAYS_OF_WARNING);
    if (!lapsing.isEmpty()) {
      System.out.printf("Warning: figures end within %d days:%n", DAYS_OF_WARNING);
      lapsing.forEach(line -> System.out.println("  " + line));
    }
  }

  @Command(
      name = "programs",
      description = "Says which questions each program asks, and when its figures end.")
  int programs(
      @Option(
              names = "--lapse-within",
              paramLabel = "DAYS",
              description =
                  "only lists tables in use that end so soon; 1 when one is to be renewed")
          @Nullable Integer days) {
    Settings settings = Settings.read(System.getenv());
    Programs programs = Content.read(settings.knowledge(), settings.prompts()).programs();
    LocalDate today = today(settings);
    return ProgramList.print(programs, today, days, System.out) ? 0 : 1;
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
    var words = ServiceWordFile.read(settings.knowledge());
    long services = new Export(Directory.of(settings.knowledge(), words)).write(to, form);
    System.out.printf("%,d services written to %s%n", services, to);
    return 0;
  }

  @Command(
      name = "eval",
      description = "Says how well the search finds what judged texts need: recall@3, MRR, nDCG@5.")
  int eval(
      @Option(
              names = "--tuning",
              defaultValue = "src/test/resources/search/judged.tsv",
              description = "judged texts to tune by; default: ${DEFAULT-VALUE}")
          Path tuning,
      @Option(
              names = "--held-out",
              defaultValue = "src/test/resources/search/held-out.tsv",
              description = "judged texts nobody looks at; default: ${DEFAULT-VALUE}")
          Path heldOut,
      @Option(names = "--misses", description = "also each need missed in the texts for tuning")
          boolean misses) {
    for (Path file : List.of(tuning, heldOut)) {
      if (!Files.isReadable(file)) {
        System.err.println(file + ": there is no such file, or it may not be read");
        return 2;
      }
    }
    Settings settings = Settings.read(System.getenv());
    Assistant assistant = assistant(settings);
    if (settings.vectors()) {
      Path folder = settings.data().resolve("vectors");
      assistant.search().meaning().load(folder.resolve("lines"), () -> MiniLm.open(folder));
    }
    new SearchEvaluation(
            assistant.search(), assistant.content().knowledge(), today(settings), System.out)
        .run(tuning, heldOut, misses);
    return 0;
  }

  @Command(
      name = "unmet",
      description =
          "Lists what clients asked for and no good answer was found to: how often, in which"
              + " language, and the topics that came nearest. It tells of no client.")
  int unmet(
      @Option(
              names = "--days",
              defaultValue = "30",
              description = "of how many days; default: ${DEFAULT-VALUE}")
          int days) {
    Settings settings = Settings.read(System.getenv());
    LocalDate since =
        LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).minusDays(days);
    try (Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()))) {
      UnmetNeedsList.print(store.unmetNeeds().since(since), since, System.out);
    }
    return 0;
  }

  @Command(
      name = "reload",
      description =
          "Has the running service read its content anew, without a pause; if the content is not"
              + " sound, says why, and the one before it goes on serving.")
  int reload() throws InterruptedException {
    Settings settings = Settings.read(System.getenv());
    return switch (ReloadRequests.ask(settings.data(), LONGEST_RELOAD)) {
      case ReloadRequests.Answer.Serves _ -> {
        System.out.println("The newer content serves.");
        yield 0;
      }
      case ReloadRequests.Answer.Refused refused -> {
        System.out.println("The content before goes on serving: " + refused.why());
        yield 1;
      }
      case ReloadRequests.Answer.Nobody _ -> {
        System.out.println("No service took the request. Is it running, with this WAYFINDER_DATA?");
        yield 2;
      }
    };
  }

  private static Assistant assistant(Settings settings) {
    return Assistant.over(
        Content.read(settings.knowledge(), settings.prompts()),
        settings.staffed(),
        settings.state(),
        settings.agency());
  }

  private static LocalDate today(Settings settings) {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), settings.zone());
  }

  private static String lapse(LocalDate day, String what) {
    return "  %s  %s".formatted(day, what);
  }
}
