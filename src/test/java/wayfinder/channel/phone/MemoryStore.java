package wayfinder.channel.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wayfinder.client.ClientId;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Commits;
import wayfinder.intake.Conversations;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.StoreUnavailable;
import wayfinder.intake.TurnCommit;
import wayfinder.outbox.OutboundText;
import wayfinder.text.Language;

/** Conversations kept in memory, and whether the store can be reached. */
final class MemoryStore implements Conversations, Commits {
  private final Map<PhoneNumber, Conversation> conversations = new HashMap<>();
  private final Map<ConversationId, List<Message>> messages = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<OutboundText> unsent = new ArrayList<>();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicInteger failures = new AtomicInteger();

  void isGone(boolean now) {
    gone.set(now);
  }

  /** The next so many commits fail. */
  void failsTimes(int times) {
    failures.set(times);
  }

  @Override
  public synchronized Conversation withPhone(PhoneNumber number, Language language, Instant now) {
    requireThere();
    return conversations.computeIfAbsent(number, key -> begin(number, language));
  }

  @Override
  public synchronized Optional<Conversation> find(ConversationId id) {
    return conversations.values().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Message> messagesAfter(ConversationId id, long seq, int limit) {
    requireThere();
    return messages.getOrDefault(id, List.of()).stream()
        .filter(message -> message.id().seq() > seq)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized CommitResult commit(TurnCommit commit) {
    requireThere();
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StoreUnavailable("a commit");
    }
    Inbound inbound = commit.inbound();
    if (!taken.add(inbound.externalId())) {
      return new CommitResult.Repeated(commit.outcome().owner(), List.of());
    }
    ConversationId id = commit.before().id();
    PhoneNumber number = ((Sender.Phone) inbound.sender()).number();
    var said = Utterance.plain(Kind.TEXT, inbound.text());
    add(id, Author.CLIENT, said, inbound.at(), null);
    var replies = new ArrayList<Message>();
    for (Utterance reply : commit.outcome().replies()) {
      Message message = add(id, Author.ASSISTANT, reply, inbound.at(), DeliveryState.QUEUED);
      replies.add(message);
      unsent.add(new OutboundText(message.id(), number, reply.text(), inbound.at(), false));
    }
    Conversation before = commit.before();
    conversations.put(
        number,
        new Conversation(
            id,
            before.client(),
            Channel.SMS,
            commit.outcome().owner(),
            Consent.GIVEN,
            commit.outcome().language(),
            commit.outcome().dialogue(),
            before.version() + 1,
            messagesOf(id).size()));
    return new CommitResult.Committed(commit.outcome().owner(), replies);
  }

  /** Something said without a text before it, such as by a case manager. */
  synchronized Message add(
      ConversationId id,
      Author author,
      Utterance said,
      Instant at,
      @Nullable DeliveryState delivery) {
    List<Message> all = messagesOf(id);
    var message = new Message(new MessageId(id, all.size() + 1L), author, said, at, delivery);
    all.add(message);
    return message;
  }

  /** Moves a text forward, never back. */
  synchronized void settle(MessageId id, DeliveryState state) {
    requireThere();
    messagesOf(id.conversation())
        .replaceAll(message -> message.id().equals(id) ? moved(message, state) : message);
  }

  /** The texts that wait; each is given once. */
  synchronized List<OutboundText> takeUnsent() {
    List<OutboundText> all = List.copyOf(unsent);
    unsent.clear();
    return all;
  }

  @Override
  public Conversation beginWeb(
      Language language, byte[] tokenHash, Utterance greeting, Dialogue dialogue, Instant now) {
    throw new UnsupportedOperationException("the simulated phone begins no web chat");
  }

  @Override
  public Optional<Conversation> findByToken(ConversationId id, byte[] tokenHash) {
    throw new UnsupportedOperationException("the simulated phone has no token");
  }

  @Override
  public void endWeb(ConversationId id, Instant now) {
    throw new UnsupportedOperationException("the simulated phone ends no web chat");
  }

  private List<Message> messagesOf(ConversationId id) {
    return messages.computeIfAbsent(id, key -> new ArrayList<>());
  }

  private static Message moved(Message message, DeliveryState state) {
    DeliveryState before = message.delivery();
    return before != null && state.follows(before)
        ? new Message(message.id(), message.author(), message.said(), message.at(), state)
        : message;
  }

  private static Conversation begin(PhoneNumber number, Language language) {
    String digits = number.e164().substring(1);
    return new Conversation(
        new ConversationId("conversation" + digits),
        new ClientId("client" + digits),
        Channel.SMS,
        Owner.ASSISTANT,
        Consent.GIVEN,
        language,
        Dialogue.NEW,
        0,
        0);
  }

  private void requireThere() {
    if (gone.get()) {
      throw new StoreUnavailable("the store");
    }
  }
}
