package wayfinder.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import wayfinder.client.ClientId;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Commits;
import wayfinder.intake.Conversations;
import wayfinder.intake.StoreUnavailable;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** Conversations kept in memory, with the promises that the real store gives. */
final class MemoryStore implements Conversations, Commits {
  private final Map<ConversationId, Conversation> conversations = new HashMap<>();
  private final Map<ConversationId, byte[]> tokens = new HashMap<>();
  private final Map<ConversationId, List<Message>> messages = new HashMap<>();
  private final Map<String, CommitResult.Repeated> taken = new HashMap<>();
  private final AtomicBoolean broken = new AtomicBoolean();

  void breakDown(boolean now) {
    broken.set(now);
  }

  @Override
  public synchronized Conversation beginWeb(
      Language language, byte[] tokenHash, Utterance greeting, Dialogue dialogue, Instant now) {
    check();
    var id = new ConversationId("chat%016d".formatted(conversations.size()));
    var begun =
        new Conversation(
            id,
            new ClientId("client"),
            Channel.WEB,
            Owner.ASSISTANT,
            Consent.GIVEN,
            language,
            dialogue,
            1,
            0);
    conversations.put(id, begun);
    tokens.put(id, tokenHash.clone());
    add(id, Author.ASSISTANT, greeting, now);
    return begun;
  }

  @Override
  public synchronized Optional<Conversation> find(ConversationId id) {
    check();
    return Optional.ofNullable(conversations.get(id));
  }

  @Override
  public synchronized Optional<Conversation> findByToken(ConversationId id, byte[] tokenHash) {
    check();
    return Arrays.equals(tokens.get(id), tokenHash) ? find(id) : Optional.empty();
  }

  @Override
  public synchronized void endWeb(ConversationId id, Instant now) {
    check();
    tokens.remove(id);
    setOwner(id, Owner.CLOSED);
  }

  @Override
  public synchronized List<Message> messagesAfter(ConversationId id, long seq, int limit) {
    check();
    return said(id).stream().filter(m -> m.id().seq() > seq).limit(limit).toList();
  }

  @Override
  public synchronized CommitResult commit(TurnCommit commit) {
    check();
    CommitResult.Repeated before = taken.get(commit.inbound().externalId());
    if (before != null) {
      return before;
    }
    ConversationId id = commit.before().id();
    Instant at = commit.inbound().at();
    add(id, Author.CLIENT, Utterance.plain(Kind.TEXT, commit.inbound().text()), at);
    List<Message> replies =
        commit.outcome().replies().stream()
            .map(reply -> add(id, Author.ASSISTANT, reply, at))
            .toList();
    setOwner(id, commit.outcome().owner());
    taken.put(
        commit.inbound().externalId(),
        new CommitResult.Repeated(commit.outcome().owner(), replies));
    return new CommitResult.Committed(commit.outcome().owner(), replies);
  }

  /** A case manager writes. */
  synchronized ConversationId sayAsCaseManager(ConversationId id, String text) {
    setOwner(id, Owner.CASE_MANAGER);
    add(id, Author.CASE_MANAGER, Utterance.plain(Kind.HUMAN, text), Instant.EPOCH);
    return id;
  }

  synchronized List<ConversationId> all() {
    return conversations.keySet().stream()
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .toList();
  }

  synchronized List<String> textsOfClient(ConversationId id) {
    return said(id).stream()
        .filter(message -> message.author() == Author.CLIENT)
        .map(message -> message.said().text())
        .toList();
  }

  synchronized boolean knowsToken(byte[] hash) {
    return tokens.values().stream().anyMatch(kept -> Arrays.equals(kept, hash));
  }

  synchronized boolean isEnded(ConversationId id) {
    return !tokens.containsKey(id);
  }

  @Override
  public Conversation withPhone(PhoneNumber number, Language language, Instant now) {
    throw new UnsupportedOperationException("no phone reaches a web chat");
  }

  private Message add(ConversationId id, Author author, Utterance said, Instant at) {
    var message = new Message(new MessageId(id, said(id).size() + 1L), author, said, at, null);
    said(id).add(message);
    return message;
  }

  private void setOwner(ConversationId id, Owner owner) {
    Conversation c = find(id).orElseThrow();
    conversations.put(
        id,
        new Conversation(
            id,
            c.client(),
            c.channel(),
            owner,
            c.consent(),
            c.language(),
            c.dialogue(),
            c.version() + 1,
            said(id).size()));
  }

  private List<Message> said(ConversationId id) {
    return messages.computeIfAbsent(id, key -> new ArrayList<>());
  }

  private void check() {
    if (broken.get()) {
      throw new StoreUnavailable("the store was broken by the test");
    }
  }
}
