package wayfinder.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wayfinder.access.Staff;
import wayfinder.casework.CaseQueue;
import wayfinder.casework.Need;
import wayfinder.casework.QueueFilter;
import wayfinder.conversation.ConversationId;

/** The queue of the desk: who stands in it and for what, and the first of them in full. */
final class QueueReading {
  private static final String STANDING =
      """
      SELECT id, version
        FROM conversation
       WHERE desk_rank IS NOT NULL
         AND (:team = '' OR team_id IS NULL OR team_id = :team)
         AND (:language = '' OR language = :language)
         AND (:mine = '' OR assigned_to = :mine)
         AND (:waiting = '' OR owner = :waiting)
       ORDER BY desk_rank, coalesce(deadline, 9999999), since
      """;
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
  private final QueuedNeeds needs;
  private final CaseReading cases;

  QueueReading(Reader reader, QueuedNeeds needs, CaseReading cases) {
    this.reader = reader;
    this.needs = needs;
    this.cases = cases;
  }

  CaseQueue queue(QueueFilter filter, Staff staff, int limit) {
    List<QueuedNeeds.Standing> standing = standing(filter, staff);
    Map<ConversationId, List<Need>> known = needs.of(standing);
    var about = new HashMap<List<Need>, Long>();
    var first = new ArrayList<String>();
    for (QueuedNeeds.Standing it : standing) {
      List<Need> its = known.getOrDefault(it.id(), List.of());
      about.merge(its, 1L, Long::sum);
      if (first.size() < limit && filter.takes(its)) {
        first.add(it.id().value());
      }
    }
    return new CaseQueue(
        rows(first, staff).stream()
            .map(cases::summary)
            .map(it -> it.about(known.getOrDefault(it.id(), List.of())))
            .toList(),
        about);
  }

  private List<QueuedNeeds.Standing> standing(QueueFilter filter, Staff staff) {
    var language = filter.language();
    return reader.read(
        "reading who is in the queue of the desk",
        handle ->
            handle
                .createQuery(STANDING)
                .bind("team", CaseReading.team(staff))
                .bind("language", language == null ? "" : language.name())
                .bind("mine", whose(filter, QueueFilter.Whose.MINE, staff.id().value()))
                .bind("waiting", whose(filter, QueueFilter.Whose.WAITING, "WAITING"))
                .map(
                    (row, context) ->
                        new QueuedNeeds.Standing(
                            new ConversationId(row.getString("id")), row.getLong("version")))
                .list());
  }

  private static String whose(QueueFilter filter, QueueFilter.Whose whose, String value) {
    return filter.whose() == whose ? value : "";
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
