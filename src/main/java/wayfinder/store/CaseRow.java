package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/** A summary without its alarm, which is sealed. */
record CaseRow(ConversationId id, ClientId client, boolean alarmed, CaseSummary plain) {
  static CaseRow read(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    String newest = row.getString("newest_state");
    var id = new ConversationId(row.getString("id"));
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
            "GIVEN".equals(row.getString("consent")),
            "FAILED".equals(newest) || "UNDELIVERED".equals(newest));
    var client = new ClientId(row.getString("client_id"));
    return new CaseRow(id, client, row.getLong("open_alarm") > 0, plain);
  }

  CaseSummary summary(@Nullable Alarm alarm) {
    return new CaseSummary(
        plain.id(),
        plain.channel(),
        plain.language(),
        plain.owner(),
        plain.reason(),
        plain.since(),
        plain.caseManager(),
        alarm,
        plain.canWrite(),
        plain.undelivered());
  }
}
