package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.TeamId;
import wayfinder.casework.CaseSummary;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/**
 * A summary without its alarm, which is sealed, and without its nondelivery.
 *
 * @param phone sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CaseRow(
    ConversationId id,
    ClientId client,
    byte @Nullable [] phone,
    boolean alarmed,
    boolean undelivered,
    CaseSummary plain) {
  static CaseRow read(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    String newest = row.getString("newest_state");
    String team = row.getString("team_id");
    long deadline = row.getLong("deadline");
    @Nullable LocalDate lastDay = row.wasNull() ? null : LocalDate.ofEpochDay(deadline);
    var id = new ConversationId(row.getString("id"));
    var plain =
        new CaseSummary(
            id,
            team == null ? null : new TeamId(team),
            Channel.valueOf(row.getString("channel")),
            Language.valueOf(row.getString("language")),
            Owner.valueOf(row.getString("owner")),
            reason == null ? null : HandoffReason.valueOf(reason),
            Instant.ofEpochMilli(row.getLong("since")),
            lastDay,
            row.getInt("climbed"),
            SqlAccounts.staffOrNull(row),
            null,
            null,
            Consent.valueOf(row.getString("consent")),
            "FAILED".equals(newest) || "UNDELIVERED".equals(newest),
            List.of());
    return new CaseRow(
        id,
        new ClientId(row.getString("client_id")),
        row.getBytes("phone"),
        row.getLong("open_alarm") > 0,
        row.getLong("nondelivery") > 0,
        plain);
  }
}
