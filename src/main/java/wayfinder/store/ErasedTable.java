package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import wayfinder.client.ClientId;

/**
 * Takes everything of a client out of the tables. What is left are rows that count: conversations
 * and messages without a word, handoffs, consent, and who decided on a duty to report.
 */
final class ErasedTable {
  private static final String KEY =
      """
      DELETE FROM client_key
       WHERE client_id = :client
      """;

  private static final String CONSULT_LINES =
      """
      DELETE FROM consult_line
       WHERE consult_id IN (SELECT q.id FROM consult q
                              JOIN conversation c ON c.id = q.conversation_id
                             WHERE c.client_id = :client)
      """;
  private static final String OF_CLIENT =
      """
      WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = :client)
      """;

  /** Whose rows go, in this order: each before the one it points to. */
  private static final List<String> TABLES =
      List.of(
          "consult",
          "climb_alert",
          "received_document",
          "planned_text",
          "referral",
          "care_step",
          "care_goal",
          "case_note",
          "alarm",
          "nondelivery",
          "delivery_report",
          "outbox");

  private static final String MESSAGES =
      """
      UPDATE message
         SET text = :nothing, extras = NULL, external_key = NULL
       WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = :client)
      """;
  private static final String FLAGS =
      """
      UPDATE duty_flag
         SET kind = :nothing
       WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = :client)
      """;
  private static final String HOLDS =
      """
      UPDATE legal_hold
         SET reason = :nothing
       WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = :client)
      """;
  private static final String HANDOFFS =
      """
      UPDATE handoff
         SET ended_at = :at, ended_how = 'ERASED'
       WHERE ended_at IS NULL
         AND conversation_id IN (SELECT id FROM conversation WHERE client_id = :client)
      """;
  private static final String CONVERSATIONS =
      """
      UPDATE conversation
         SET owner = 'CLOSED', assigned_to = NULL, dialogue = :nothing, phone = NULL,
             phone_hash = NULL, token_hash = NULL, safe_contact = NULL, open_alarm = 0,
             nondelivery = 0, deadline = NULL, climbs_at = NULL, climbed = 0, open_steps = 0,
             erased_at = :at, updated_at = :at, version = version + 1
       WHERE client_id = :client
      """;
  private static final byte[] NOTHING = {};

  private ErasedTable() {}

  /** Destroys the key first: whatever is left after it can't be read. */
  static void erase(Work work, ClientId client, Instant at) throws SQLException {
    work.sql(KEY).set("client", client.value()).update();
    work.sql(CONSULT_LINES).set("client", client.value()).update();
    for (String table : TABLES) {
      work.sql("DELETE FROM " + table + "\n" + OF_CLIENT).set("client", client.value()).update();
    }
    for (String sealed : List.of(MESSAGES, FLAGS, HOLDS)) {
      work.sql(sealed).set("client", client.value()).set("nothing", NOTHING).update();
    }
    work.sql(HANDOFFS).set("client", client.value()).set("at", at).update();
    work.sql(CONVERSATIONS)
        .set("client", client.value())
        .set("nothing", NOTHING)
        .set("at", at)
        .update();
  }
}
