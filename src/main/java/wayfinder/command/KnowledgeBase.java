package wayfinder.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wayfinder.Settings;
import wayfinder.content.Content;
import wayfinder.knowledge.Knowledge;

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

  private static String lapse(LocalDate day, String what) {
    return "  %s  %s".formatted(day, what);
  }
}
