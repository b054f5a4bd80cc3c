package wayfinder.skill.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wayfinder.conversation.Phrase;
import wayfinder.understanding.Answers;
import wayfinder.understanding.PeopleReader;
import wayfinder.understanding.Sign;

/** Reads whom an answer is true of: by their ages, or all of those it can be true of. */
final class WhoReader {
  private final Answers answers;

  WhoReader(Answers answers) {
    this.answers = answers;
  }

  /** The whole answer of the question, this letter settled. */
  Reading read(Marks.Whose open, String text, Progress progress) {
    List<Integer> ages = Facts.ages(progress);
    Set<Integer> can = MarkFacts.candidates(open.question(), open.letter(), ages);
    if (answers.is(Sign.SKIP, text)) {
      return settled(open, Marks.NOT_TOLD, progress);
    }
    if (answers.is(Sign.ALL, text)) {
      return settled(open, Marks.places(can), progress);
    }
    Optional<List<Integer>> named = answers.people().agesIn(text);
    if (named.isEmpty()) {
      return new Reading.Unread();
    }
    Optional<Set<Integer>> places = PeopleReader.placesOf(named.get(), ages);
    if (places.isEmpty() || !can.containsAll(places.get())) {
      String fitting = QuestionReader.written(can.stream().map(ages::get).toList());
      return new Reading.Misfit(Phrase.of("screening.fit.who", "ages", fitting));
    }
    return settled(open, Marks.places(places.get()), progress);
  }

  private static Reading settled(Marks.Whose open, String of, Progress progress) {
    Marks marks = progress.marks(open.question());
    return Reading.Told.plain(marks.with(open.letter(), of).written());
  }
}
