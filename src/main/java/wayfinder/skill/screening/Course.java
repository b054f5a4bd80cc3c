package wayfinder.skill.screening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.rules.Programs;
import wayfinder.rules.Question;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;

/** What comes next in a screening: a question, the first results, or all of them. */
final class Course {
  static final String NAME = "screening";
  static final String WHO = "who";
  static final String MORE = "more";
  static final String RESULTS = "results";
  private static final String CITIZENSHIP = "citizenship";

  private final Programs programs;
  private final Facts facts;
  private final ZoneId zone;

  Course(Programs programs, Facts facts, ZoneId zone) {
    this.programs = programs;
    this.facts = facts;
    this.zone = zone;
  }

  /** The next step, after saying what was heard. */
  SkillStep next(Progress progress, Ask ask, List<Phrase> heard) {
    return next(progress, ask, heard, null);
  }

  SkillStep next(Progress progress, Ask ask, List<Phrase> heard, @Nullable String zip) {
    if (progress.whose().isPresent()) {
      return asking(WHO, progress, heard);
    }
    Optional<Question> next = open(progress, ask);
    if (next.isEmpty()) {
      return results(progress, ask, heard);
    }
    SkillStep step =
        next.get().core() || progress.goesOn()
            ? asking(next.get().id(), progress, heard)
            : firstResults(progress, ask, heard);
    return new SkillStep(step.sayings(), step.question(), zip);
  }

  /** The question that could still change a result; empty when none could. */
  Optional<Question> open(Progress progress, Ask ask) {
    return programs.next(facts.of(progress), day(ask), progress.askedIds());
  }

  private SkillStep firstResults(Progress progress, Ask ask, List<Phrase> heard) {
    int more = programs.open(facts.of(progress), day(ask), progress.askedIds()).size();
    var phrases = new ArrayList<>(heard);
    phrases.add(resultWords(progress, ask).soFar(more));
    return waiting(MORE, progress, List.of(saying(Kind.SCREENING, phrases)));
  }

  /** All results as far as they are known. */
  SkillStep results(Progress progress, Ask ask, List<Phrase> heard) {
    var sayings = new ArrayList<Saying>();
    if (!heard.isEmpty()) {
      sayings.add(saying(Kind.NOTICE, heard));
    }
    sayings.add(resultWords(progress, ask).summary(ask.channel()));
    return waiting(RESULTS, progress, sayings);
  }

  ResultWords resultWords(Progress progress, Ask ask) {
    return new ResultWords(offers(progress, ask), ask.language());
  }

  Offers offers(Progress progress, Ask ask) {
    return Offers.of(programs.screen(facts.of(progress), day(ask)), progress.wanted());
  }

  LocalDate day(Ask ask) {
    return LocalDate.ofInstant(ask.now(), zone);
  }

  /** The question of this step; what stands before it of its own is a message of its own. */
  static SkillStep asking(String step, Progress progress, List<Phrase> heard) {
    var sayings = new ArrayList<Saying>();
    var phrases = new ArrayList<>(heard);
    if (step.equals(CITIZENSHIP)) {
      phrases.add(Phrase.of("screening.papers-first"));
      sayings.add(saying(Kind.NOTICE, phrases));
      phrases.clear();
    }
    phrases.add(QuestionWords.of(step, progress));
    sayings.add(saying(Kind.QUESTION, phrases));
    return waiting(step, progress, sayings);
  }

  static SkillStep waiting(String step, Progress progress, List<Saying> sayings) {
    return new SkillStep(sayings, new OpenQuestion(NAME, step, progress.kept()), null);
  }

  static Saying saying(Kind kind, List<Phrase> phrases) {
    return Saying.of(kind, phrases.toArray(Phrase[]::new));
  }
}
