package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.rules.Programs;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;
import wayfinder.text.Language;
import wayfinder.understanding.ChangeReader;
import wayfinder.understanding.InterviewWords;
import wayfinder.understanding.Story;
import wayfinder.understanding.StoryReader;

/**
 * Takes what a client tells out of turn: several facts in one text, or another answer than before.
 */
final class Retelling {
  private static final int FACTS_OF_A_STORY = 3;

  private final Programs programs;
  private final Facts facts;
  private final QuestionReader reader;
  private final Course course;
  private final InterviewWords words;
  private final StoryReader stories;
  private final StoryFacts storyFacts;

  Retelling(
      Programs programs, Facts facts, QuestionReader reader, Course course, InterviewWords words) {
    this.programs = programs;
    this.facts = facts;
    this.reader = reader;
    this.course = course;
    this.words = words;
    stories = new StoryReader(words.answers(), words.story());
    storyFacts = new StoryFacts(reader, facts);
  }

  /** The start of a screening with what the first text told; empty when it told too little. */
  Optional<SkillStep> opening(Progress start, Ask ask) {
    return stories
        .in(ask.text())
        .filter(
            story ->
                story.rest().isEmpty()
                    ? story.questions().size() >= FACTS_OF_A_STORY
                    : words.opening().isIn(story.rest()))
        .flatMap(story -> storyFacts.take(story, start))
        .map(taken -> begun(start, taken, ask));
  }

  /** What was heard is a message of its own here, so that the question never waits behind it. */
  private SkillStep begun(Progress start, StoryFacts.Taken taken, Ask ask) {
    SkillStep step = next(start, taken, ask, new ArrayList<>());
    var phrases = new ArrayList<>(List.of(Phrase.of("screening.begin")));
    Saying first = step.sayings().getFirst();
    phrases.add(first.phrases().getFirst());
    var sayings = new ArrayList<Saying>();
    sayings.add(Course.saying(Kind.NOTICE, phrases));
    List<Phrase> rest = first.phrases().subList(1, first.phrases().size());
    if (!rest.isEmpty()) {
      sayings.add(Course.saying(first.kind(), rest));
    }
    sayings.addAll(step.sayings().subList(1, step.sayings().size()));
    return new SkillStep(sayings, step.question(), step.zip());
  }

  /** What the text tells besides an answer to the open question; empty when it does not. */
  Optional<SkillStep> answer(String step, Progress progress, Ask ask) {
    return change(step, progress, ask).or(() -> story(step, progress, ask));
  }

  private Optional<SkillStep> story(String step, Progress progress, Ask ask) {
    Optional<Story> story = stories.in(ask.text()).filter(told -> told.rest().isEmpty());
    Set<String> questions = story.map(Story::questions).orElse(Set.of());
    boolean onlyAnswers =
        questions.equals(Set.of(step))
            || (step.equals("ages") && Set.of("size", "ages").equals(questions));
    return onlyAnswers
        ? Optional.empty()
        : story
            .flatMap(told -> storyFacts.take(told, progress))
            .map(taken -> next(progress, taken, ask, new ArrayList<>()));
  }

  private SkillStep next(Progress before, StoryFacts.Taken taken, Ask ask, List<Phrase> heard) {
    heard.add(Phrase.of("screening.heard.story", "list", said(taken.told(), ask.language())));
    SkillStep step =
        wasChanged(before, taken.told().keySet())
            ? changed(before, taken.progress(), ask, heard)
            : course.next(taken.progress(), ask, heard);
    return taken.zip().isEmpty()
        ? step
        : new SkillStep(step.sayings(), step.question(), taken.zip());
  }

  private static boolean wasChanged(Progress before, Set<String> told) {
    return told.stream().anyMatch(question -> before.told().containsKey(question));
  }

  private String said(Map<String, Object> told, Language language) {
    return told.entrySet().stream()
        .flatMap(
            fact ->
                programs.questions().stream()
                    .filter(question -> question.id().equals(fact.getKey()))
                    .map(question -> question.told(language, fact.getValue())))
        .collect(Collectors.joining(", "));
  }

  private Optional<SkillStep> change(String step, Progress progress, Ask ask) {
    return stories.changes().in(ask.text()).map(wish -> change(wish, step, progress, ask));
  }

  private SkillStep change(ChangeReader.Change wish, String step, Progress progress, Ask ask) {
    String question = wish.question();
    Progress changing = step.equals(Course.RESULTS) ? progress.changing(question) : progress;
    if (wish.value().isEmpty()) {
      return course.asking(question, changing, List.of(), ask);
    }
    return switch (reader.read(question, wish.value(), progress, facts.of(progress))) {
      case Reading.Told told -> changed(question, told, changing, ask);
      case Reading.Misfit misfit -> course.asking(question, changing, List.of(misfit.hint()), ask);
      case Reading.Passed _, Reading.Unread _ -> course.asking(question, changing, List.of(), ask);
    };
  }

  /** A new answer to a question that was answered before. */
  SkillStep changed(String question, Reading.Told told, Progress before, Ask ask) {
    Progress after = answered(before, question, told);
    Object answer = Facts.isMoney(question) ? Long.parseLong(told.answer()) / 100.0 : told.answer();
    var heard = new ArrayList<>(told.heard());
    if (heard.isEmpty() && isSaidBack(question)) {
      heard.add(
          Phrase.of(
              "screening.heard.changed", "list", said(Map.of(question, answer), ask.language())));
    }
    SkillStep step = changed(before, after, ask, heard);
    return told.zip() == null ? step : new SkillStep(step.sayings(), step.question(), told.zip());
  }

  private static boolean isSaidBack(String question) {
    return Facts.isMoney(question)
        || Set.of("place", "size", "ages", "work_hours").contains(question);
  }

  static Progress answered(Progress before, String question, Reading.Told told) {
    return question.equals("size") || question.equals("ages")
        ? before.peopled(question, told.answer(), told.others())
        : before.with(question, told.answer());
  }

  /** What changed in the results, where there were some; then what is still open. */
  private SkillStep changed(Progress before, Progress after, Ask ask, List<Phrase> heard) {
    boolean hadResults = !before.told().isEmpty() && isAnswered(before, ask);
    if (!hadResults) {
      return course.next(after, ask, heard);
    }
    var phrases = new ArrayList<>(heard);
    phrases.addAll(
        new ResultChanges(ask.language())
            .of(course.offers(before, ask), course.offers(after, ask)));
    boolean asksMore = after.whose().isPresent() || isOpen(before, after, ask);
    if (asksMore) {
      SkillStep next = course.next(after, ask, List.of());
      var sayings = new ArrayList<Saying>();
      sayings.add(Course.saying(Kind.SCREENING, phrases));
      sayings.addAll(next.sayings());
      return new SkillStep(sayings, next.question(), null);
    }
    if (ask.channel() == Channel.WEB) {
      Saying said = Course.saying(Kind.NOTICE, phrases);
      return Course.waiting(
          Course.RESULTS, after, List.of(said, course.resultsOf(after, ask).summary()));
    }
    phrases.add(Phrase.of("screening.changed.list"));
    return Course.waiting(Course.RESULTS, after, List.of(Course.saying(Kind.SCREENING, phrases)));
  }

  /** Whether results were shown: the core was asked, or the client had enough. */
  private boolean isAnswered(Progress progress, Ask ask) {
    return !progress.changing().isEmpty()
        || course.open(progress, ask).filter(question -> question.core()).isEmpty();
  }

  /** Whether the change opens what was settled. */
  private boolean isOpen(Progress before, Progress after, Ask ask) {
    return before.asked().size() > after.asked().size()
        || (course.open(before, ask).isEmpty() && course.open(after, ask).isPresent())
        || (before.changing().isEmpty() && course.open(after, ask).isPresent());
  }
}
