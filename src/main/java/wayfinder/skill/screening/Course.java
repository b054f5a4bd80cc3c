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

  private final Programs programs;
  private final Facts facts;
  private final Asking asking;
  private final ZoneId zone;

  Course(Programs programs, Facts facts, ZoneId zone) {
    this.programs = programs;
    this.facts = facts;
    this.asking = new Asking(programs, facts);
    this.zone = zone;
  }

  /** The next step, after saying what was heard. */
  SkillStep next(Progress progress, Ask ask, List<Phrase> heard) {
    return next(progress, ask, heard, null);
  }

  SkillStep next(Progress progress, Ask ask, List<Phrase> heard, @Nullable String zip) {
    if (progress.whose().isPresent()) {
      return asking(WHO, progress, heard, ask);
    }
    Optional<Question> next = open(progress, ask);
    if (next.isEmpty()) {
      return results(progress, ask, heard);
    }
    SkillStep step =
        next.get().core() || progress.goesOn()
            ? asking(next.get().id(), progress, heard, ask)
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
    phrases.add(resultsOf(progress, ask).soFar(more));
    Saying so = asking.shown(saying(Kind.SCREENING, phrases), MORE, progress, ask, day(ask));
    return waiting(MORE, progress, List.of(so));
  }

  /** All results as far as they are known. */
  SkillStep results(Progress progress, Ask ask, List<Phrase> heard) {
    var sayings = new ArrayList<Saying>();
    if (!heard.isEmpty()) {
      sayings.add(saying(Kind.NOTICE, heard));
    }
    sayings.add(resultsOf(progress, ask).summary());
    return waiting(RESULTS, progress, sayings);
  }

  Results resultsOf(Progress progress, Ask ask) {
    return new Results(offers(progress, ask), ask);
  }

  Offers offers(Progress progress, Ask ask) {
    return Offers.of(programs.screen(facts.of(progress), day(ask)), progress.wanted());
  }

  LocalDate day(Ask ask) {
    return LocalDate.ofInstant(ask.now(), zone);
  }

  /** The question of this step, after what is said before it. */
  SkillStep asking(String step, Progress progress, List<Phrase> heard, Ask ask) {
    return asking.step(step, progress, heard, ask, day(ask));
  }

  static SkillStep waiting(String step, Progress progress, List<Saying> sayings) {
    return new SkillStep(sayings, new OpenQuestion(NAME, step, progress.kept()), null);
  }

  static Saying saying(Kind kind, List<Phrase> phrases) {
    return Saying.of(kind, phrases.toArray(Phrase[]::new));
  }
}
