package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;

/** What writes the record of consent. Nothing in it is ever changed. */
final class ConsentLedger {
  private static final String ADD =
      """
      INSERT INTO consent_event (client_id, conversation_id, channel, what, seq, wording, at)
      VALUES (:client, :conversation, :channel, :what, :seq, :wording, :at)
      """;
  private static final String ADD_FIRST =
      """
      INSERT INTO consent_event (client_id, conversation_id, channel, what, seq, wording, at)
      SELECT :client, :conversation, :channel, :what, :seq, :wording, :at
       WHERE NOT EXISTS (SELECT 1 FROM consent_event WHERE conversation_id = :conversation)
      """;

  private ConsentLedger() {}

  static void add(Work work, Event event, Instant at) throws SQLException {
    add(work, ADD, event, at);
  }

  /** Adds it if nothing of this conversation was recorded before. */
  static void addFirst(Work work, Event event, Instant at) throws SQLException {
    add(work, ADD_FIRST, event, at);
  }

  /** By which words a client who could not be written to starts anew. */
  static Wording startedBy(Conversation before) {
    return before.consent() == Consent.HUSHED && !before.agreed().check().isEmpty()
        ? Wording.AGREED_WORD
        : Wording.START_WORD;
  }

  private static void add(Work work, String sql, Event event, Instant at) throws SQLException {
    work.sql(sql)
        .set("client", event.client().value())
        .set("conversation", event.conversation().value())
        .set("channel", event.channel())
        .set("what", event.what())
        .set("seq", event.seq())
        .set("wording", event.wording().key)
        .set("at", at)
        .update();
  }

  /**
   * Something that happened to a consent.
   *
   * @param seq the message it was said in; null when it was said elsewhere
   */
  record Event(
      ClientId client,
      ConversationId conversation,
      Channel channel,
      What what,
      @Nullable Long seq,
      Wording wording) {}

  /** What happened. */
  enum What {
    GIVEN,
    STOPPED,
    HUSHED,
    STARTED
  }

  /** By which words. */
  enum Wording {
    FIRST_TEXT("first_text"),
    STOP_WORD("stop_word"),
    START_WORD("start_word"),
    /** A word agreed with a case manager. */
    AGREED_WORD("agreed_word"),
    /** None of the client's: a case manager goes on after a stop word. */
    CASE_MANAGER("case_manager"),
    /** The carrier reported an opt-out. */
    CARRIER("carrier_opt_out");

    private final String key;

    Wording(String key) {
      this.key = key;
    }
  }
}
