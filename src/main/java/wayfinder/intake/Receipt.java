package wayfinder.intake;

import java.util.List;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;

/** What came of taking a message in. */
public sealed interface Receipt {
  /**
   * It is kept for good.
   *
   * @param replies what was said to it, in order; the same when the message comes again
   */
  record Taken(ConversationId conversation, Owner owner, List<Message> replies) implements Receipt {
    public Taken {
      replies = List.copyOf(replies);
    }
  }

  /** There is no such conversation; nothing was kept. */
  record NoConversation() implements Receipt {}
}
