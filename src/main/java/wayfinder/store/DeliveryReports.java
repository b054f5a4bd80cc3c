package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;

/** What writes the reports of the carrier, of known and unknown texts alike. */
final class DeliveryReports {
  private static final String ADD =
      """
      INSERT INTO delivery_report (provider_id, conversation_id, seq, state, code, at)
      VALUES (:provider, :conversation, :seq, :state, :code, :at)
      """;
  private static final String OF =
      """
      SELECT state, code
        FROM delivery_report
       WHERE provider_id = :provider
       ORDER BY id
      """;

  private DeliveryReports() {}

  static void add(Work work, @Nullable MessageId id, String providerId, Report report, Instant at)
      throws SQLException {
    work.sql(ADD)
        .set("provider", providerId)
        .set("conversation", id == null ? null : id.conversation().value())
        .set("seq", id == null ? null : Long.valueOf(id.seq()))
        .set("state", report.state())
        .set("code", report.code())
        .set("at", at)
        .update();
  }

  /** All reports of the text that the carrier knows by this id, in the order they came. */
  static List<Report> of(Work work, String providerId) throws SQLException {
    return work.sql(OF)
        .set("provider", providerId)
        .all(
            row -> {
              long code = row.getLong("code");
              return new Report(
                  DeliveryState.valueOf(row.getString("state")),
                  row.wasNull() ? null : Long.valueOf(code));
            });
  }

  /** How far a text is, with the carrier's code where it failed. */
  record Report(DeliveryState state, @Nullable Long code) {}
}
