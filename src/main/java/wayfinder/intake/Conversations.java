package wayfinder.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Message;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

/** The conversations that are kept. */
public interface Conversations {
  /** The conversation of this number, begun now if there is none. */
  Conversation withPhone(PhoneNumber number, Language language, Instant now);

  /** Begins a web chat with its greeting; only who holds the token may go on with it. */
  Conversation beginWeb(
      Language language, byte[] tokenHash, Utterance greeting, Dialogue dialogue, Instant now);

  /** The conversation with this id. */
  Optional<Conversation> find(ConversationId id);

  /** The conversation with this id if this is the hash of its token and the chat was not ended. */
  Optional<Conversation> findByToken(ConversationId id, byte[] tokenHash);

  /** Ends a web chat: its token opens nothing any more, and the conversation is closed. */
  void endWeb(ConversationId id, Instant now);

  /** Its messages with a place above {@code seq}, in order, at most {@code limit}. */
  List<Message> messagesAfter(ConversationId id, long seq, int limit);

  /** All its messages with a place above {@code seq}, in order. */
  default List<Message> messagesAfter(ConversationId id, long seq) {
    int atOnce = 200;
    var all = new ArrayList<Message>();
    List<Message> some;
    long last = seq;
    do {
      some = messagesAfter(id, last, atOnce);
      all.addAll(some);
      last = some.isEmpty() ? last : some.getLast().id().seq();
    } while (some.size() == atOnce);
    return all;
  }
}
