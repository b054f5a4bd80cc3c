package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/**
 * A conversation as the desk lists it, without its alarm, which is sealed.
 *
 * @param alarmed whether an alarm is open
 */
record CaseRow(ConversationId id, ClientId client, boolean alarmed, CaseSummary plain) {
  static CaseRow read(ResultSet row) throws SQLException {
    var id = new ConversationId(row.getString("id"));
    String reason = row.getString("reason");
    var plain =
        new CaseSummary(
            id,
            Channel.valueOf(row.getString("channel")),
            Language.valueOf(row.getString("language")),
            Owner.valueOf(row.getString("owner")),
            reason == null ? null : HandoffReason.valueOf(reason),
            Instant.ofEpochMilli(row.getLong("since")),
            SqlAccounts.staffOrNull(row),
            null,
            Consent.valueOf(row.getString("consent")) == Consent.GIVEN,
            isFailure(row.getString("newest_state")));
    var client = new ClientId(row.getString("client_id"));
    return new CaseRow(id, client, row.getLong("open_alarm") > 0, plain);
  }

  private static boolean isFailure(@Nullable String state) {
    return DeliveryState.FAILED.name().equals(state)
        || DeliveryState.UNDELIVERED.name().equals(state);
  }

  /** The whole summary. */
  CaseSummary summary(@Nullable Alarm openAlarm) {
    return new CaseSummary(
        plain.id(),
        plain.channel(),
        plain.language(),
        plain.owner(),
        plain.reason(),
        plain.since(),
        plain.caseManager(),
        openAlarm,
        plain.canWrite(),
        plain.undelivered());
  }
}
