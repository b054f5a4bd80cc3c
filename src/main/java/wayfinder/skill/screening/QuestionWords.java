package wayfinder.skill.screening;

import java.util.List;
import wayfinder.conversation.Phrase;

/** How each step asks. */
final class QuestionWords {
  private QuestionWords() {}

  static Phrase of(String step, Progress progress) {
    List<Integer> ages = Facts.ages(progress);
    return switch (step) {
      case "who" -> {
        Marks.Whose whose = progress.whose().orElseThrow();
        yield Phrase.of(
            "screening.who.%s.%s".formatted(whose.question(), whose.letter()),
            "ages",
            QuestionReader.written(
                MarkFacts.candidates(whose.question(), whose.letter(), ages).stream()
                    .map(ages::get)
                    .toList()));
      }
      case "more" -> Phrase.of("screening.go-on");
      case "ages" -> ages(progress);
      case Relations.QUESTION -> relation(ages);
      case "work_hours" -> workHours(ages);
      default -> Phrase.of("screening.ask." + step);
    };
  }

  private static Phrase ages(Progress progress) {
    if ("1".equals(progress.told().get("size"))) {
      return Phrase.of("screening.ask.age");
    }
    boolean ownKnown = progress.early().containsKey("ages") && progress.size() > 1;
    return Phrase.of(ownKnown ? "screening.ask.ages-others" : "screening.ask.ages");
  }

  private static Phrase relation(List<Integer> ages) {
    return Phrase.of(
        ages.size() == 2 ? "screening.ask.relation" : "screening.ask.relation-each",
        "ages",
        QuestionReader.written(ages.subList(1, ages.size())));
  }

  /** What an answer to that needs. */
  static Phrase fitOfRelation(List<Integer> ages) {
    return Phrase.of(
        "screening.fit.relation", "ages", QuestionReader.written(ages.subList(1, ages.size())));
  }

  private static Phrase workHours(List<Integer> ages) {
    List<Integer> workers = ages.stream().filter(age -> age >= Facts.ADULT && age <= 64).toList();
    return workers.size() == 1
        ? Phrase.of("screening.ask.work_hours")
        : Phrase.of("screening.ask.work_hours-each", "ages", QuestionReader.written(workers));
  }
}
