package wayfinder.skill.screening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.ZipCodes;
import wayfinder.rules.Checklist;
import wayfinder.rules.Programs;
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
  private static final String PLACE = "place";

  private final Programs programs;
  private final Facts facts;
  private final InterviewWords words;
  private final Answers answers;
  private final QuestionReader reader;
  private final WhoReader whoReader;
  private final Course course;
  private final Retelling retelling;

  public Interview(
      Programs programs, ZipCodes zips, PlaceReader places, InterviewWords words, ZoneId zone) {
    this.programs = programs;
    this.facts = new Facts(zips);
    this.words = words;
    this.answers = new Answers(words.answers());
    this.reader = new QuestionReader(answers, places);
    this.whoReader = new WhoReader(answers);
    this.course = new Course(programs, facts, zone);
    this.retelling = new Retelling(programs, facts, reader, course, words);
  }

  @Override
  public String name() {
    return Course.NAME;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<SkillStep> open(Ask ask) {
    if (!words.opening().isIn(ask.text())) {
      Progress start = start(ask);
      return retelling
          .opening(start, ask)
          .map(step -> step.upon(Offers.called(start.wanted(), programs, ask.language())));
    }
    return Optional.of(
        ask.dialogue()
            .left(Course.NAME)
            .map(left -> resume(left, ask))
            .orElseGet(() -> fresh(ask)));
  }

  private SkillStep fresh(Ask ask) {
    Progress start = start(ask);
    return course
        .next(start, ask, List.of(Phrase.of("screening.begin")))
        .upon(Offers.called(start.wanted(), programs, ask.language()));
  }

  private Progress start(Ask ask) {
    String zip = ask.dialogue().zip();
    Progress wanted = Progress.wanting(words.opening().benefitIn(ask.text()).orElse(""));
    return zip == null ? wanted : wanted.with(PLACE, zip);
  }

  private SkillStep resume(OpenQuestion left, Ask ask) {
    Progress progress = Progress.of(left.answers());
    if (left.step().equals(Course.RESULTS)) {
      return course.results(progress, ask, List.of(Phrase.of("screening.before")));
    }
    return course.asking(left.step(), progress, List.of(Phrase.of("screening.resumed")), ask);
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
    Optional<SkillStep> retold = retelling.answer(question.step(), progress, ask);
    if (retold.isPresent()) {
      return retold;
    }
    if (question.step().equals(Course.RESULTS)) {
      return chosen(progress, ask);
    }
    if (answers.is(Sign.ENOUGH, ask.text())) {
      return Optional.of(course.results(progress, ask, List.of()));
    }
    if (answers.is(Sign.BACK, ask.text())) {
      return Optional.of(back(question.step(), progress, ask));
    }
    return switch (question.step()) {
      case Course.MORE -> goOn(progress, ask);
      default -> told(question.step(), progress, ask);
    };
  }

  private Optional<SkillStep> told(String step, Progress progress, Ask ask) {
    Optional<Marks.Whose> open = step.equals(Course.WHO) ? progress.whose() : Optional.empty();
    String question = open.map(Marks.Whose::question).orElse(step);
    if (answers.is(Sign.WHY, ask.text())) {
      return Optional.of(course.asking(step, progress, why(question, progress, ask), ask));
    }
    Reading reading =
        open.map(whose -> whoReader.read(whose, ask.text(), progress))
            .orElseGet(() -> read(step, progress, ask));
    return switch (reading) {
      case Reading.Told told ->
          Optional.of(
              progress.changing().equals(question) && open.isEmpty()
                  ? retelling.changed(question, told, progress, ask)
                  : course.next(
                      Retelling.answered(progress, question, told), ask, told.heard(), told.zip()));
      case Reading.Passed _ -> Optional.of(course.next(progress.without(question), ask, List.of()));
      case Reading.Misfit misfit ->
          Optional.of(course.asking(step, progress, List.of(misfit.hint()), ask));
      case Reading.Unread _ -> Optional.empty();
    };
  }

  private Reading read(String question, Progress progress, Ask ask) {
    if (answers.is(Sign.SKIP, ask.text())) {
      return new Reading.Passed();
    }
    Reading read = reader.read(question, ask.text(), progress, facts.of(progress));
    if (!(read instanceof Reading.Unread)) {
      return read;
    }
    if (answers.is(Sign.GO_ON, ask.text())) {
      return new Reading.Misfit(Phrase.of("screening.heard.right")); // yes, it was heard right
    }
    return Misplaced.isIn(ask.text()) ? new Reading.Misfit(Misplaced.hint(question)) : read;
  }

  private List<Phrase> why(String question, Progress progress, Ask ask) {
    var phrases =
        programs.questions().stream()
            .filter(one -> one.id().equals(question))
            .map(one -> Phrase.of("screening.said", "text", one.why().in(ask.language())))
            .collect(Collectors.toCollection(ArrayList::new));
    if (question.equals(PapersWords.QUESTION)) {
      phrases.addAll(PapersWords.each(course.offers(progress, ask), ask.language()));
    }
    return phrases;
  }

  private SkillStep back(String step, Progress progress, Ask ask) {
    if (progress.asked().isEmpty()) {
      return course.asking(step, progress, List.of(Phrase.of("screening.first")), ask);
    }
    return course.asking(progress.asked().getLast(), progress.back(), List.of(), ask);
  }

  private Optional<SkillStep> goOn(Progress progress, Ask ask) {
    String text = ask.text().strip();
    if (text.equals("1") || answers.is(Sign.GO_ON, text)) {
      return Optional.of(course.next(progress.goingOn(), ask, List.of()));
    }
    boolean enough = text.equals("2") || answers.is(Sign.NONE, text) || answers.is(Sign.SKIP, text);
    return enough ? Optional.of(course.results(progress, ask, List.of())) : Optional.empty();
  }

  /** A number, a name, the papers, the list again; anything else is no longer about the list. */
  private Optional<SkillStep> chosen(Progress progress, Ask ask) {
    Results results = course.resultsOf(progress, ask);
    if (answers.is(Sign.LIST, ask.text())) {
      return Optional.of(course.results(progress, ask, List.of()));
    }
    if (answers.is(Sign.PAPERS, ask.text())) {
      return Optional.of(Course.waiting(Course.RESULTS, progress, List.of(results.papers())));
    }
    if (answers.is(Sign.KEEP, ask.text())) {
      return Optional.of(Course.waiting(Course.RESULTS, progress, List.of(results.kept())));
    }
    if (answers.is(Sign.OTHERS, ask.text())) {
      return Optional.of(Course.waiting(Course.RESULTS, progress, List.of(results.others())));
    }
    return results
        .chosen()
        .map(saying -> Course.waiting(Course.RESULTS, progress, List.of(saying)));
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return question.step().equals(Course.RESULTS)
        ? Optional.empty()
        : course
            .asking(question.step(), Progress.of(question.answers()), List.of(), ask)
            .sayings()
            .stream()
            .reduce((_, last) -> last);
  }

  @Override
  public HandoffReason handoffReason(OpenQuestion question, Ask ask) {
    boolean judged =
        question.step().equals(Course.RESULTS)
            && course.offers(Progress.of(question.answers()), ask).needJudgement();
    return judged ? HandoffReason.JUDGEMENT : HandoffReason.ASKED;
  }

  /**
   * Keys of the papers that the programs open to a household ask for, each once.
   *
   * @param told as it is kept of an interview
   */
  public List<String> papers(Map<String, String> told, LocalDate day) {
    Screening screening = programs.screen(facts.of(Progress.of(told)), day);
    return List.copyOf(Checklist.of(screening).papers().keySet());
  }
}
