package wayfinder.skill.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.conversation.Screened;
import wayfinder.rules.Programs;
import wayfinder.rules.Question;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;

/** Asks a question; on the web with its place among all, why it is asked, and buttons. */
final class Asking {
  private static final int MOST_LIKELY_MORE = 3;

  private final Programs programs;
  private final Facts facts;

  Asking(Programs programs, Facts facts) {
    this.programs = programs;
    this.facts = facts;
  }

  /** The question of this step; what stands before it of its own is a message of its own. */
  SkillStep step(String step, Progress progress, List<Phrase> heard, Ask ask, LocalDate day) {
    var sayings = new ArrayList<Saying>();
    var phrases = new ArrayList<>(heard);
    if (step.equals(PapersWords.QUESTION)) {
      if (!isRepeated(heard)) {
        Offers offers = Offers.of(programs.screen(facts.of(progress), day), progress.wanted());
        phrases.addAll(PapersWords.first(offers, ask));
      }
      sayings.add(Saying.of(Kind.NOTICE, phrases.toArray(Phrase[]::new)));
      phrases.clear();
    }
    phrases.add(QuestionWords.of(step, progress));
    sayings.add(
        shown(Saying.of(Kind.QUESTION, phrases.toArray(Phrase[]::new)), step, progress, ask, day));
    return new SkillStep(sayings, new OpenQuestion(Course.NAME, step, progress.kept()), null);
  }

  /** Whether it was asked just now: why it is asked, or what would fit, goes before it. */
  private static boolean isRepeated(List<Phrase> heard) {
    return heard.stream()
        .map(Phrase::key)
        .anyMatch(key -> key.startsWith("screening.fit.") || key.equals("screening.cited"));
  }

  /** The question as a page shows it. */
  Saying shown(Saying question, String step, Progress progress, Ask ask, LocalDate day) {
    if (ask.channel() != Channel.WEB) {
      return question;
    }
    Saying pressed = question.offering(Buttons.of(step, progress));
    return step.equals(Course.MORE) ? pressed : pressed.showing(asked(step, progress, ask, day));
  }

  private Screened.Asked asked(String step, Progress progress, Ask ask, LocalDate day) {
    String id = progress.whose().map(Marks.Whose::question).orElse(step);
    int place = progress.asked().indexOf(id);
    int number = (place < 0 ? progress.asked().size() : place) + 1;
    String why =
        programs.questions().stream()
            .filter(question -> question.id().equals(id))
            .map(question -> question.why().in(ask.language()))
            .findFirst()
            .orElse(null);
    return new Screened.Asked(number, Math.max(number, about(progress, day)), why);
  }

  /** Those asked, those asked of everyone, and as many of the rest as most people are asked. */
  private int about(Progress progress, LocalDate day) {
    List<Question> open = programs.open(facts.of(progress), day, progress.askedIds());
    long core =
        programs.questions().stream()
            .filter(Question::core)
            .filter(question -> !progress.asked().contains(question.id()))
            .count();
    long rest = open.stream().filter(question -> !question.core()).count();
    return progress.asked().size()
        + Math.toIntExact(core + (core == 0 ? rest : Math.min(rest, MOST_LIKELY_MORE)));
  }
}
