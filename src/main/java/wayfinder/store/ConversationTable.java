package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;

/** What writes the table of conversations. */
final class ConversationTable {
  private static final String INSERT =
      """
      INSERT INTO conversation (
        id, client_id, channel, owner, consent, language, dialogue, version, last_seq,
        phone_hash, phone, token_hash, since, updated_at)
      VALUES (
        :id, :client, :channel, :owner, :consent, :language, :dialogue, :version, :lastSeq,
        :phoneHash, :phone, :tokenHash, :at, :at)
      """;
  private static final String SELECT =
      """
      SELECT id, client_id, channel, owner, consent, language, dialogue, version, last_seq,
             phone, token_hash, assigned_to, since, open_alarm, team_id,
             nondelivery, open_steps, safe_contact
        FROM conversation
       WHERE id = :id
      """;

  /** An alarm moves the time it waits since only where nobody waited before. */
  private static final String TURN =
      """
      UPDATE conversation
         SET since = CASE WHEN owner <> :owner
                            OR (:alarm > open_alarm AND owner NOT IN ('WAITING', 'CASE_MANAGER'))
                          THEN :at ELSE since END,
             open_alarm = CASE WHEN :alarm > open_alarm THEN :alarm ELSE open_alarm END,
             assigned_to = CASE WHEN :owner = 'CASE_MANAGER' THEN assigned_to END,
             owner = :owner,
             consent = :consent,
             language = :language,
             dialogue = :dialogue,
             last_seq = :lastSeq,
             updated_at = :at,
             version = version + 1
       WHERE id = :id AND version = :version
      """;

  private static final String ASSIGN =
      """
      UPDATE conversation
         SET owner = :owner, assigned_to = :staff, since = :at, updated_at = :at,
             climbs_at = CASE WHEN open_alarm > 0 OR nondelivery = 2 THEN climbs_at END,
             climbed = CASE WHEN open_alarm > 0 OR nondelivery = 2 THEN climbed ELSE 0 END,
             last_seq = :lastSeq, version = version + 1
       WHERE id = :id AND version = :version
      """;
  private static final String SAY =
      """
      UPDATE conversation
         SET last_seq = :lastSeq, updated_at = :at, version = version + 1
       WHERE id = :id AND version = :version
      """;
  private static final String ASK =
      """
      UPDATE conversation
         SET dialogue = :dialogue, last_seq = :lastSeq, updated_at = :at, version = version + 1
       WHERE id = :id AND version = :version
      """;
  private static final String STOP =
      """
      UPDATE conversation
         SET consent = 'STOPPED', owner = 'PAUSED', assigned_to = NULL,
             since = :at, updated_at = :at, version = version + 1
       WHERE id = :id AND consent <> 'STOPPED'
      """;
  private static final String RESUME =
      """
      UPDATE conversation
         SET consent = 'GIVEN', updated_at = :at, version = version + 1
       WHERE id = :id AND consent = 'HUSHED'
      """;
  private static final String END =
      """
      UPDATE conversation
         SET token_hash = NULL, owner = 'CLOSED', assigned_to = NULL,
             since = :at, updated_at = :at, version = version + 1
       WHERE id = :id AND channel = 'WEB' AND token_hash IS NOT NULL
      """;

  private ConversationTable() {}

  static void insert(Work work, Conversation begun, Sealed sealed, Instant at) throws SQLException {
    work.sql(INSERT)
        .set("id", begun.id().value())
        .set("client", begun.client().value())
        .set("channel", begun.channel())
        .set("owner", begun.owner())
        .set("consent", begun.consent())
        .set("language", begun.language())
        .set("version", begun.version())
        .set("lastSeq", begun.lastSeq())
        .set("dialogue", sealed.dialogue())
        .set("phoneHash", sealed.phoneHash())
        .set("phone", sealed.phone())
        .set("tokenHash", sealed.tokenHash())
        .set("at", at)
        .update();
  }

  static Optional<ConversationRow> find(Work work, ConversationId id) throws SQLException {
    return work.sql(SELECT).set("id", id.value()).first(ConversationRow::read);
  }

  /**
   * What a turn changes; false when the conversation changed since.
   *
   * @param alarm 0 none, 1 concern, 2 immediate
   */
  static boolean change(
      Work work,
      Conversation before,
      TurnOutcome outcome,
      Owner owner,
      Consent consent,
      long alarm,
      byte[] dialogue,
      long lastSeq,
      Instant at)
      throws SQLException {
    return 1
        == work.sql(TURN)
            .set("id", before.id().value())
            .set("version", before.version())
            .set("owner", owner)
            .set("consent", consent)
            .set("language", outcome.language())
            .set("dialogue", dialogue)
            .set("alarm", alarm)
            .set("lastSeq", lastSeq)
            .set("at", at)
            .update();
  }

  /** Gives it to another owner, after so many more messages. */
  static void assign(
      Work work, ConversationRow row, Owner owner, @Nullable String staff, int said, Instant at)
      throws SQLException {
    int changed =
        work.sql(ASSIGN)
            .set("id", row.id().value())
            .set("version", row.version())
            .set("owner", owner)
            .set("staff", staff)
            .set("lastSeq", row.lastSeq() + said)
            .set("at", at)
            .update();
    if (changed == 0) {
      throw new Collision("a conversation changed while it was assigned");
    }
  }

  /** One more message was said. */
  static void say(Work work, ConversationRow row, Instant at) throws SQLException {
    int changed =
        work.sql(SAY)
            .set("id", row.id().value())
            .set("version", row.version())
            .set("lastSeq", row.lastSeq() + 1)
            .set("at", at)
            .update();
    if (changed == 0) {
      throw new Collision("a conversation changed while something was said");
    }
  }

  /** One more message was said, and something was asked with it. */
  static void ask(Work work, ConversationRow row, byte[] dialogue, Instant at) throws SQLException {
    int changed =
        work.sql(ASK)
            .set("id", row.id().value())
            .set("version", row.version())
            .set("dialogue", dialogue)
            .set("lastSeq", row.lastSeq() + 1)
            .set("at", at)
            .update();
    if (changed == 0) {
      throw new Collision("a conversation changed while something was asked");
    }
  }

  /** False when it was stopped before. */
  static boolean stop(Work work, ConversationId id, Instant at) throws SQLException {
    return work.sql(STOP).set("id", id.value()).set("at", at).update() == 1;
  }

  /** It may be written to again after a stop word; false when it might before, or said stop. */
  static boolean resume(Work work, ConversationId id, Instant at) throws SQLException {
    return work.sql(RESUME).set("id", id.value()).set("at", at).update() == 1;
  }

  /** Its token opens nothing any more; false when it was ended before. */
  static boolean end(Work work, ConversationId id, Instant at) throws SQLException {
    return work.sql(END).set("id", id.value()).set("at", at).update() == 1;
  }

  /** What is sealed or hashed of a new conversation. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sealed(
      byte[] dialogue,
      byte @Nullable [] phoneHash,
      byte @Nullable [] phone,
      byte @Nullable [] tokenHash) {}
}
