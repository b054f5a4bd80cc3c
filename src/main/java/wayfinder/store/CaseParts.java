package wayfinder.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseNote;
import wayfinder.casework.Nondelivery;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Brief;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Message;

/** What belongs to one case: messages, alarms, nondeliveries, notes. */
final class CaseParts {
  private static final String ALARMS =
      """
      SELECT a.conversation_id, a.seq, a.nr, a.danger, a.can_write, a.raised_at,
             a.acknowledged_at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM alarm a
        LEFT JOIN staff s ON s.id = a.acknowledged_by
       WHERE a.conversation_id = :id
       ORDER BY a.severity DESC, a.seq DESC, a.nr
      """;
  private static final String NONDELIVERIES =
      """
      SELECT n.conversation_id, n.seq, n.what, n.raised_at, n.acknowledged_at, o.state, o.code,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM nondelivery n
        JOIN outbox o ON o.conversation_id = n.conversation_id AND o.seq = n.seq
        LEFT JOIN staff s ON s.id = n.acknowledged_by
       WHERE n.conversation_id = :id
       ORDER BY n.what, n.seq DESC
      """;
  private static final String NEWEST =
      """
      SELECT m.conversation_id, m.seq, m.author, m.kind, m.text, m.extras, m.at,
             c.client_id, o.state
        FROM message m
        JOIN conversation c ON c.id = m.conversation_id
        LEFT JOIN outbox o ON o.conversation_id = m.conversation_id AND o.seq = m.seq
       WHERE m.conversation_id = :id
       ORDER BY m.seq DESC
       LIMIT :limit
      """;
  private static final String CODES =
      """
      SELECT seq, code
        FROM outbox
       WHERE conversation_id = :id AND code IS NOT NULL
      """;
  private static final String NOTES =
      """
      SELECT n.id, n.text, n.at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM case_note n
        JOIN staff s ON s.id = n.staff_id
       WHERE n.conversation_id = :id
       ORDER BY n.at DESC, n.id
      """;

  private static final String DIALOGUE =
      """
      SELECT dialogue
        FROM conversation
       WHERE id = :id
      """;

  private final Reader reader;
  private final Clients clients;

  CaseParts(Reader reader, Clients clients) {
    this.reader = reader;
    this.clients = clients;
  }

  List<Alarm> alarms(CaseRow of) {
    Seal seal = clients.sealOf(of.client());
    return reader.read(
        "reading alarms",
        handle ->
            handle
                .createQuery(ALARMS)
                .bind("id", of.id().value())
                .map((alarm, context) -> AlarmTable.open(alarm, seal))
                .list());
  }

  List<Nondelivery> nondeliveries(ConversationId id) {
    return reader.read(
        "reading nondeliveries",
        handle ->
            handle
                .createQuery(NONDELIVERIES)
                .bind("id", id.value())
                .map((row, context) -> NondeliveryTable.read(row))
                .list());
  }

  @Nullable PhoneNumber phone(CaseRow of) {
    byte[] sealed = of.phone();
    return sealed == null
        ? null
        : ConversationRow.phone(clients.sealOf(of.client()), of.id(), sealed);
  }

  List<Message> newest(CaseRow of, int limit) {
    Seal seal = clients.sealOf(of.client());
    List<MessageRow> rows =
        reader.read(
            "reading messages",
            handle ->
                handle
                    .createQuery(NEWEST)
                    .bind("id", of.id().value())
                    .bind("limit", limit)
                    .map((row, context) -> MessageRow.read(row))
                    .list());
    return rows.reversed().stream().map(row -> row.open(seal)).toList();
  }

  Brief brief(CaseRow of) {
    return dialogue(of).briefOrEmpty();
  }

  Dialogue dialogue(CaseRow of) {
    byte[] sealed =
        reader.read(
            "reading a brief",
            handle ->
                handle.createQuery(DIALOGUE).bind("id", of.id().value()).mapTo(byte[].class).one());
    return ConversationRow.dialogue(clients.sealOf(of.client()), of.id(), sealed);
  }

  /** What the carrier named as the reason why a message did not arrive, by its place. */
  Map<Long, Integer> codes(ConversationId id) {
    return reader.read(
        "reading what the carrier said",
        handle ->
            handle
                .createQuery(CODES)
                .bind("id", id.value())
                .map((row, context) -> Map.entry(row.getLong("seq"), row.getInt("code")))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNull(entry.getValue(), "a code"))));
  }

  List<CaseNote> notes(CaseRow of) {
    Seal seal = clients.sealOf(of.client());
    return reader.read(
        "reading case notes",
        handle ->
            handle
                .createQuery(NOTES)
                .bind("id", of.id().value())
                .map((row, context) -> CaseNoteTable.open(row, seal))
                .list());
  }
}
