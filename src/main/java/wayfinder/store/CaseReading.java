package wayfinder.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Cases;
import wayfinder.casework.Nondelivery;
import wayfinder.conversation.ConversationId;

/** What is read of the conversations that need a person. */
final class CaseReading {
  private static final String COUNTS =
      """
      SELECT count(*) AS everything,
             coalesce(sum(CASE WHEN owner = 'WAITING' THEN 1 ELSE 0 END), 0) AS waiting,
             coalesce(sum(CASE WHEN assigned_to = :reader THEN 1 ELSE 0 END), 0) AS mine,
             coalesce(sum(CASE WHEN climbed > 1 THEN 1 ELSE 0 END), 0) AS climbed,
             coalesce(sum(CASE WHEN open_alarm > 0 OR nondelivery = 2
                               THEN 1 ELSE 0 END), 0) AS alarmed
        FROM conversation
       WHERE desk_rank IS NOT NULL
         AND (:team = '' OR team_id IS NULL OR team_id = :team)
      """;
  private static final String ONE =
      """
      SELECT c.id, c.client_id, c.channel, c.language, c.owner, c.consent, c.since, c.open_alarm,
             c.nondelivery, c.team_id, c.deadline, c.climbed, c.phone, h.reason,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team,
             (SELECT o.state FROM outbox o WHERE o.conversation_id = c.id
               ORDER BY o.seq DESC LIMIT 1) AS newest_state
        FROM conversation c
        LEFT JOIN handoff h ON h.conversation_id = c.id AND h.ended_at IS NULL
        LEFT JOIN staff s ON s.id = c.assigned_to
       WHERE c.id = :id AND c.erased_at IS NULL
      """;

  private static final String STAFF =
      """
      SELECT id AS staff_id, name AS staff_name, role AS staff_role, team_id AS staff_team
        FROM staff
       WHERE disabled_at IS NULL
       ORDER BY name_key
      """;

  private final Reader reader;
  private final CaseParts parts;

  CaseReading(Reader reader, CaseParts parts) {
    this.reader = reader;
    this.parts = parts;
  }

  static String team(Staff staff) {
    return staff.team() == null ? "" : staff.team().value();
  }

  /** The summary with its gravest open alarm and nondelivery. */
  CaseSummary summary(CaseRow row) {
    @Nullable Alarm alarm =
        row.alarmed()
            ? parts.alarms(row).stream()
                .filter(it -> it.acknowledgedAt() == null)
                .findFirst()
                .orElse(null)
            : null;
    @Nullable Nondelivery failed =
        row.undelivered()
            ? parts.nondeliveries(row.id()).stream()
                .filter(Nondelivery::isOpen)
                .findFirst()
                .orElse(null)
            : null;
    return row.plain().with(alarm, failed);
  }

  Cases.Counts counts(Staff staff) {
    return reader.read(
        "counting cases",
        handle ->
            handle
                .createQuery(COUNTS)
                .bind("team", team(staff))
                .bind("reader", staff.id().value())
                .map(
                    (row, context) ->
                        new Cases.Counts(
                            row.getLong("everything"),
                            row.getLong("waiting"),
                            row.getLong("mine"),
                            row.getLong("climbed"),
                            row.getLong("alarmed")))
                .one());
  }

  Optional<CaseRow> one(ConversationId id) {
    return reader.read(
        "reading a case",
        handle ->
            handle
                .createQuery(ONE)
                .bind("id", id.value())
                .map((row, context) -> CaseRow.read(row))
                .findOne());
  }

  List<Staff> caseManagers() {
    return reader
        .read(
            "reading who works on cases",
            handle ->
                handle.createQuery(STAFF).map((row, context) -> SqlAccounts.staff(row)).list())
        .stream()
        .filter(Rights::mayWorkCases)
        .toList();
  }
}
