package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Kind;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.reply.Replies;
import wayfinder.understanding.Choices;
import wayfinder.understanding.Command;
import wayfinder.understanding.Commands;

/** Reads on in an answer that was too long for one text. */
final class PageStep {
  private final Commands commands;
  private final Replies replies;

  PageStep(Commands commands, Replies replies) {
    this.commands = commands;
    this.replies = replies;
  }

  /** The next page of a long answer, if more was asked for and there is more. */
  Optional<TurnOutcome> next(Draft draft) {
    List<String> unsaid = draft.dialogue().unsaid();
    boolean asked =
        commands.in(draft.text()).filter(Command.MORE::equals).isPresent()
            || Choices.chosen(draft.text(), draft.dialogue().choices())
                .filter(choice -> choice.value().equals(Menu.MORE))
                .isPresent();
    if (!asked || unsaid.isEmpty()) {
      return Optional.empty();
    }
    List<String> rest = unsaid.subList(1, unsaid.size());
    String page =
        replies.withHint(unsaid.getFirst(), !rest.isEmpty(), draft.language(), draft.channel());
    List<Choice> choices =
        draft.dialogue().choices().stream()
            .filter(choice -> !rest.isEmpty() || !choice.value().equals(Menu.MORE))
            .toList();
    List<Choice> shown = draft.channel() == Channel.WEB ? choices : List.of();
    Utterance said =
        new Utterance(Kind.ANSWER, page, shown, List.of(), List.of(), null)
            .because(Grounds.READ_ON);
    return Optional.of(
        new TurnOutcome(
            List.of(said),
            draft.language(),
            draft.dialogue().leaving(rest).offering(choices),
            draft.owner(),
            List.of()));
  }
}
