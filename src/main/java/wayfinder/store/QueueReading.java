package wayfinder.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wayfinder.access.Staff;
import wayfinder.casework.CaseQueue;
import wayfinder.casework.Need;
import wayfinder.casework.QueueFilter;

/** The queue of the desk: the first of those who stand in it, in full. */
final class QueueReading {
  private static final String ROWS =
      """
      SELECT c.id, c.client_id, c.channel, c.language, c.owner, c.consent, c.since, c.open_alarm,
             c.nondelivery, c.team_id, c.deadline, c.climbed, c.phone, h.reason,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team,
             (SELECT o.state FROM outbox o WHERE o.conversation_id = c.id
               ORDER BY o.seq DESC LIMIT 1) AS newest_state
        FROM conversation c
        LEFT JOIN handoff h ON h.conversation_id = c.id AND h.ended_at IS NULL
        LEFT JOIN staff s ON s.id = c.assigned_to
       WHERE c.id IN (<ids>) AND c.desk_rank IS NOT NULL
         AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
       ORDER BY c.desk_rank, coalesce(c.deadline, 9999999), c.since
      """;

  private final Reader reader;
  private final QueueStanding standing;
  private final CaseReading cases;

  QueueReading(Reader reader, QueueStanding standing, CaseReading cases) {
    this.reader = reader;
    this.standing = standing;
    this.cases = cases;
  }

  CaseQueue queue(QueueFilter filter, Staff staff, int limit) {
    QueueStanding.Standing all = standing.of(filter, staff);
    Map<String, List<Need>> first =
        all.places().stream()
            .filter(place -> filter.takes(place.needs()))
            .limit(limit)
            .collect(Collectors.toMap(place -> place.id().value(), QueueStanding.Place::needs));
    return new CaseQueue(
        rows(List.copyOf(first.keySet()), staff).stream()
            .map(cases::summary)
            .map(it -> it.about(first.getOrDefault(it.id().value(), List.of())))
            .toList(),
        all.about());
  }

  private List<CaseRow> rows(List<String> ids, Staff staff) {
    return ids.isEmpty()
        ? List.of()
        : reader.read(
            "reading the queue of the desk",
            handle ->
                handle
                    .createQuery(ROWS)
                    .bindList("ids", ids)
                    .bind("team", CaseReading.team(staff))
                    .map((row, context) -> CaseRow.read(row))
                    .list());
  }
}
