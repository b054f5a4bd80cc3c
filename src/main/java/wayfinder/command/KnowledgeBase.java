package wayfinder.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wayfinder.Assistant;
import wayfinder.Settings;
import wayfinder.content.Content;
import wayfinder.knowledge.Knowledge;
import wayfinder.search.MiniLm;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** Commands for editors. */
@Command(name = "kb", description = "The knowledge base and the prompts, for editors.")
final class KnowledgeBase {
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
    var assistant =
        Assistant.over(
            Content.read(settings.knowledge(), settings.prompts()),
            settings.staffed(),
            settings.state(),
            settings.agency());
    if (settings.vectors()) {
      Path folder = settings.data().resolve("vectors");
      assistant.search().meaning().load(folder.resolve("lines"), () -> MiniLm.open(folder));
    }
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), settings.zone());
    new SearchEvaluation(assistant.search(), assistant.content().knowledge(), today, System.out)
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

  private static String lapse(LocalDate day, String what) {
    return "  %s  %s".formatted(day, what);
  }
}
