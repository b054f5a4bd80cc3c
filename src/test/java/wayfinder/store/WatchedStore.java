package wayfinder.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import wayfinder.access.Accounts;
import wayfinder.access.AuditTrail;
import wayfinder.access.OpenSessions;
import wayfinder.access.People;
import wayfinder.access.SecondFactors;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.casework.Cases;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Utterance;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Commits;
import wayfinder.intake.Conversations;
import wayfinder.intake.StoreUnavailable;
import wayfinder.intake.TurnCommit;
import wayfinder.outbox.Queue;
import wayfinder.text.Language;

/** The store in a folder of its own, which a test can make unavailable and look into. */
public final class WatchedStore implements Conversations, Commits, AutoCloseable {
  private static final String PLACE =
      """
      SELECT state, due_at, taken_at, code
        FROM outbox
       WHERE conversation_id = :conversation AND seq = :seq
      """;
  private static final int ALL = 1_000;
  private static final Staff MARIA =
      new Staff(new StaffId("maria"), "Maria", Staff.Role.CASE_MANAGER);

  private final Path folder = newFolder();
  private final Store store = Store.open(StoreSettings.of(folder, null));
  private final List<ConversationId> begun = new CopyOnWriteArrayList<>();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicInteger failures = new AtomicInteger();

  /** Whether all that is asked of it fails. */
  public void isGone(boolean now) {
    gone.set(now);
  }

  /** The next so many commits fail. */
  public void failsTimes(int times) {
    failures.set(times);
  }

  /** The web chats that were begun, in order. */
  public List<ConversationId> begun() {
    return List.copyOf(begun);
  }

  /** What the client wrote, in order. */
  public List<String> textsOfClient(ConversationId id) {
    return store.conversations().messagesAfter(id, 0, ALL).stream()
        .filter(message -> message.author() == Author.CLIENT)
        .map(message -> message.said().text())
        .toList();
  }

  /** A case manager takes the conversation, if she does not have it. */
  public void claim(ConversationId id, Instant at) {
    store.accounts().add(MARIA, "no password fits this", at);
    store.cases().claim(id, MARIA, List.of(), at);
  }

  /** A case manager takes the conversation if need be, and writes into it. */
  public void sayAsCaseManager(ConversationId id, String text, Instant at) {
    claim(id, at);
    Cases.Change change = store.cases().say(id, MARIA, Utterance.plain(Kind.HUMAN, text), at);
    if (change != Cases.Change.DONE) {
      throw new AssertionError("not said: " + change);
    }
  }

  /** How far a text to send is. */
  public Place place(MessageId id) {
    return store
        .writer()
        .write(
            "looking where a text is",
            work ->
                work.sql(PLACE)
                    .set("conversation", id.conversation().value())
                    .set("seq", id.seq())
                    .first(Place::read))
        .orElseThrow();
  }

  /**
   * How far a text to send is.
   *
   * @param isTaken whether it is being sent or in doubt
   * @param code the carrier's reason, 0 for none
   */
  public record Place(DeliveryState state, Instant due, boolean isTaken, long code) {
    private static Place read(ResultSet row) throws SQLException {
      return new Place(
          DeliveryState.valueOf(row.getString("state")),
          Instant.ofEpochMilli(row.getLong("due_at")),
          row.getLong("taken_at") != 0,
          row.getLong("code"));
    }
  }

  public Queue queue() {
    return store.queue();
  }

  public OpenSessions sessions() {
    return store.sessions();
  }

  public SecondFactors secondFactors() {
    return store.secondFactors();
  }

  public People people() {
    return store.people();
  }

  public AuditTrail audit() {
    return store.audit();
  }

  public Accounts accounts() {
    return store.accounts();
  }

  @Override
  public Conversation beginWeb(
      Language language, byte[] tokenHash, Utterance greeting, Dialogue dialogue, Instant now) {
    Conversation conversation =
        there().conversations().beginWeb(language, tokenHash, greeting, dialogue, now);
    begun.add(conversation.id());
    return conversation;
  }

  @Override
  public Conversation withPhone(PhoneNumber number, Language language, Instant now) {
    return there().conversations().withPhone(number, language, now);
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return there().conversations().find(id);
  }

  @Override
  public Optional<Conversation> findByToken(ConversationId id, byte[] tokenHash) {
    return there().conversations().findByToken(id, tokenHash);
  }

  @Override
  public void endWeb(ConversationId id, Instant now) {
    there().conversations().endWeb(id, now);
  }

  @Override
  public List<Message> messagesAfter(ConversationId id, long seq, int limit) {
    return there().conversations().messagesAfter(id, seq, limit);
  }

  @Override
  public CommitResult commit(TurnCommit commit) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StoreUnavailable("a commit");
    }
    return there().commits().commit(commit);
  }

  @Override
  public void close() {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the test's store could not be removed", e);
    }
  }

  private Store there() {
    if (gone.get()) {
      throw new StoreUnavailable("the store");
    }
    return store;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("store");
    } catch (IOException e) {
      throw new UncheckedIOException("the test's store has no folder", e);
    }
  }
}
