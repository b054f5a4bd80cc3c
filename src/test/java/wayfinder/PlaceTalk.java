package wayfinder;

import java.time.Instant;
import java.util.stream.Collectors;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

/** One client's texts to an assistant on a Tuesday morning, and all that is answered to each. */
final class PlaceTalk {
  private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T15:00:00Z");

  private final Assistant assistant;
  private Conversation conversation =
      new Conversation(
          new ConversationId("abcdefghijklmnopqrstuvwxyz"),
          new ClientId("client"),
          Channel.SMS,
          Owner.ASSISTANT,
          Consent.GIVEN,
          Language.EN,
          Dialogue.NEW,
          0,
          0);

  PlaceTalk(Assistant assistant) {
    this.assistant = assistant;
  }

  String said(String text) {
    TurnOutcome outcome = assistant.turn().decide(conversation, text, TUESDAY_MORNING);
    conversation =
        new Conversation(
            conversation.id(),
            conversation.client(),
            conversation.channel(),
            conversation.owner(),
            conversation.consent(),
            outcome.language(),
            outcome.dialogue(),
            0,
            0);
    return outcome.replies().stream().map(Utterance::text).collect(Collectors.joining("\n"));
  }
}
