package wayfinder.channel.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;
import wayfinder.http.EventSource;
import wayfinder.http.EventWriter;
import wayfinder.outbox.Announcements;

/**
 * What one browser hears of its chat: messages above the last place it was sent, so that nothing is
 * left out or sent twice, and who owns it. At each waking it asks again whether the token still
 * opens the chat, and ends when it does not.
 */
final class ChatEvents implements EventSource {
  private final Chats chats;
  private final Announcements announcements;
  private final ConversationId id;
  private final byte[] tokenHash;
  private final AtomicLong last;
  private final AtomicReference<String> owner = new AtomicReference<>("");

  ChatEvents(
      Chats chats, Announcements announcements, ConversationId id, byte[] tokenHash, long after) {
    this.chats = chats;
    this.announcements = announcements;
    this.id = id;
    this.tokenHash = tokenHash.clone();
    this.last = new AtomicLong(after);
  }

  @Override
  public Runnable listen(Runnable wake) {
    return announcements.listen(id, wake)::close;
  }

  @Override
  public boolean tell(EventWriter out) throws IOException {
    Optional<Conversation> still = chats.open(id, tokenHash);
    if (still.isEmpty()) {
      return false;
    }
    for (Message message : chats.messagesAfter(id, last.get())) {
      last.set(message.id().seq());
      out.send(last.get(), "message", MessageJson.one(message).toString());
    }
    String owns = still.get().owner().apiName();
    if (!owns.equals(owner.getAndSet(owns))) {
      out.send("owner", "{\"owner\":\"%s\"}".formatted(owns));
    }
    return true;
  }
}
