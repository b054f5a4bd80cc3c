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
import wayfinder.knowledge.ZipCodes;
import wayfinder.rules.Household;
import wayfinder.rules.Programs;
import wayfinder.rules.Question;
import wayfinder.rules.Screening;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.Answers;
import wayfinder.understanding.InterviewWords;
import wayfinder.understanding.PlaceReader;
import wayfinder.understanding.Sign;

/**
 * Leads from a few questions to what looks likely of each program. Its steps are the questions of
 * the rules, {@code who} (whom an answer is true of), {@code more} (go on after the first results)
 * and {@code results}.
 */
public final class Interview implements Skill {
  static final String NAME = "screening";
  private static final String WHO = "who";
  private static final String MORE = "more";
  private static final String RESULTS = "results";
  private static final String PLACE = "place";

  private final Programs programs;
  private final Facts facts;
  private final InterviewWords words;
  private final Answers answers;
  private final QuestionReader reader;
  private final WhoReader whoReader;
  private final Asking asking;
  private final ZoneId zone;

  public Interview(
      Programs programs, ZipCodes zips, PlaceReader places, InterviewWords words, ZoneId zone) {
    this.programs = programs;
    this.facts = new Facts(zips);
    this.words = words;
    this.answers = new Answers(words.answers());
    this.reader = new QuestionReader(answers, places);
    this.whoReader = new WhoReader(answers);
    this.asking = new Asking(programs, facts);
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<SkillStep> open(Ask ask) {
    if (!words.opening().isIn(ask.text())) {
      return Optional.empty();
    }
    return Optional.of(
        ask.dialogue().left(NAME).map(left -> resume(left, ask)).orElseGet(() -> fresh(ask)));
  }

  private SkillStep fresh(Ask ask) {
    String zip = ask.dialogue().zip();
    Progress wanted = Progress.wanting(words.opening().benefitIn(ask.text()).orElse(""));
    Progress start = zip == null ? wanted : wanted.with(PLACE, zip);
    return next(start, ask, List.of(Phrase.of("screening.begin")));
  }

  private SkillStep resume(OpenQuestion left, Ask ask) {
    Progress progress = Progress.of(left.answers());
    if (left.step().equals(RESULTS)) {
      return results(progress, ask, List.of(Phrase.of("screening.before")));
    }
    return asking(left.step(), progress, List.of(Phrase.of("screening.resumed")), ask);
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return answered(question, Pressed.typed(ask));
  }

  private Optional<SkillStep> answered(OpenQuestion question, Ask ask) {
    Progress progress = Progress.of(question.answers());
    if (answers.is(Sign.NEW, ask.text())) {
      return Optional.of(fresh(ask));
    }
    if (question.step().equals(RESULTS)) {
      return chosen(progress, ask);
    }
    if (answers.is(Sign.ENOUGH, ask.text())) {
      return Optional.of(results(progress, ask, List.of()));
    }
    if (answers.is(Sign.BACK, ask.text())) {
      return Optional.of(back(question.step(), progress, ask));
    }
    return switch (question.step()) {
      case MORE -> goOn(progress, ask);
      default -> told(question.step(), progress, ask);
    };
  }

  private Optional<SkillStep> told(String step, Progress progress, Ask ask) {
    Optional<Marks.Whose> open = step.equals(WHO) ? progress.whose() : Optional.empty();
    String question = open.map(Marks.Whose::question).orElse(step);
    if (answers.is(Sign.WHY, ask.text())) {
      return Optional.of(asking(step, progress, why(question, ask), ask));
    }
    Reading reading =
        open.map(whose -> whoReader.read(whose, ask.text(), progress))
            .orElseGet(() -> read(step, progress, ask));
    return switch (reading) {
      case Reading.Told told ->
          Optional.of(next(progress.with(question, told.answer()), ask, told.heard(), told.zip()));
      case Reading.Passed _ -> Optional.of(next(progress.without(question), ask, List.of()));
      case Reading.Misfit misfit ->
          Optional.of(asking(step, progress, List.of(misfit.hint()), ask));
      case Reading.Unread _ -> Optional.empty();
    };
  }

  private Reading read(String question, Progress progress, Ask ask) {
    return answers.is(Sign.SKIP, ask.text())
        ? new Reading.Passed()
        : reader.read(question, ask.text(), progress, facts.of(progress));
  }

  private List<Phrase> why(String question, Ask ask) {
    return programs.questions().stream()
        .filter(one -> one.id().equals(question))
        .map(one -> Phrase.of("screening.said", "text", one.why().in(ask.language())))
        .toList();
  }

  private SkillStep back(String step, Progress progress, Ask ask) {
    if (progress.asked().isEmpty()) {
      return asking(step, progress, List.of(Phrase.of("screening.first")), ask);
    }
    return asking(progress.asked().getLast(), progress.back(), List.of(), ask);
  }

  private Optional<SkillStep> goOn(Progress progress, Ask ask) {
    String text = ask.text().strip();
    if (text.equals("1") || answers.is(Sign.GO_ON, text)) {
      return Optional.of(next(progress.goingOn(), ask, List.of()));
    }
    boolean enough = text.equals("2") || answers.is(Sign.NONE, text) || answers.is(Sign.SKIP, text);
    return enough ? Optional.of(results(progress, ask, List.of())) : Optional.empty();
  }

  private SkillStep next(Progress progress, Ask ask, List<Phrase> heard) {
    return next(progress, ask, heard, null);
  }

  private SkillStep next(Progress progress, Ask ask, List<Phrase> heard, @Nullable String zip) {
    if (progress.whose().isPresent()) {
      return asking(WHO, progress, heard, ask);
    }
    Household household = facts.of(progress);
    Optional<Question> next = programs.next(household, day(ask), progress.askedIds());
    if (next.isEmpty()) {
      return results(progress, ask, heard);
    }
    SkillStep step =
        next.get().core() || progress.goesOn()
            ? asking(next.get().id(), progress, heard, ask)
            : firstResults(progress, ask, heard);
    return new SkillStep(step.sayings(), step.question(), zip);
  }

  private SkillStep firstResults(Progress progress, Ask ask, List<Phrase> heard) {
    int more = programs.open(facts.of(progress), day(ask), progress.askedIds()).size();
    var phrases = new ArrayList<>(heard);
    phrases.add(resultsOf(progress, ask).soFar(more));
    Saying so = asking.shown(saying(Kind.SCREENING, phrases), MORE, progress, ask, day(ask));
    return waiting(MORE, progress, List.of(so));
  }

  private SkillStep results(Progress progress, Ask ask, List<Phrase> heard) {
    var sayings = new ArrayList<Saying>();
    if (!heard.isEmpty()) {
      sayings.add(saying(Kind.NOTICE, heard));
    }
    sayings.add(resultsOf(progress, ask).summary());
    return waiting(RESULTS, progress, sayings);
  }

  /** A number, a name, the papers, the list again; anything else is no longer about the list. */
  private Optional<SkillStep> chosen(Progress progress, Ask ask) {
    if (answers.is(Sign.LIST, ask.text())) {
      return Optional.of(results(progress, ask, List.of()));
    }
    Results results = resultsOf(progress, ask);
    Optional<Saying> told =
        answers.is(Sign.PAPERS, ask.text()) ? Optional.of(results.papers()) : results.chosen();
    return told.map(saying -> waiting(RESULTS, progress, List.of(saying)));
  }

  private Results resultsOf(Progress progress, Ask ask) {
    Screening screening = programs.screen(facts.of(progress), day(ask));
    return new Results(Offers.of(screening, progress.wanted()), ask);
  }

  private LocalDate day(Ask ask) {
    return LocalDate.ofInstant(ask.now(), zone);
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return question.step().equals(RESULTS)
        ? Optional.empty()
        : asking(question.step(), Progress.of(question.answers()), List.of(), ask)
            .sayings()
            .stream()
            .reduce((_, last) -> last);
  }

  private SkillStep asking(String step, Progress progress, List<Phrase> heard, Ask ask) {
    return asking.step(step, progress, heard, ask, day(ask));
  }

  private static SkillStep waiting(String step, Progress progress, List<Saying> sayings) {
    return new SkillStep(sayings, new OpenQuestion(NAME, step, progress.kept()), null);
  }

  private static Saying saying(Kind kind, List<Phrase> phrases) {
    return Saying.of(kind, phrases.toArray(Phrase[]::new));
  }
}
