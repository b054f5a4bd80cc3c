package wayfinder.skill;

import java.util.Optional;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Saying;

/** A conversation the assistant can lead: a family of steps and one pure function over them. */
public interface Skill {
  /** Its name in open questions. */
  String name();

  /** Its first step for this topic; empty when the topic is not its own. */
  Optional<SkillStep> begin(String topic, Ask ask);

  /** Its first step, when the text asks for nothing but what it does; else empty. */
  Optional<SkillStep> open(Ask ask);

  /**
   * Its step for a short order that is its own wherever the talk is, such as {@code PLAN}; empty
   * when the text is none. What was open before stays open.
   */
  default Optional<SkillStep> command(Ask ask) {
    return Optional.empty();
  }

  /** Its first step for a text in which nothing surer was found; empty when it finds nothing. */
  default Optional<SkillStep> otherwise(Ask ask) {
    return Optional.empty();
  }

  /** What it adds to the answer of a text by something else; empty for most. */
  default Optional<SkillStep> beside(Ask ask) {
    return Optional.empty();
  }

  /**
   * Its next step, if the text answers its open question; empty when it reads as something else.
   */
  Optional<SkillStep> answer(OpenQuestion question, Ask ask);

  /**
   * Its open question once more, after something else was answered in between; empty when it only
   * listens and needs no answer.
   */
  Optional<Saying> askAgain(OpenQuestion question, Ask ask);

  /** What a person is wanted for by who asks for one instead of answering its open question. */
  default HandoffReason handoffReason(OpenQuestion question, Ask ask) {
    return HandoffReason.ASKED;
  }
}
