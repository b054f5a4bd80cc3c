package wayfinder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.ClientFile;
import wayfinder.casework.ClientFiles;
import wayfinder.casework.PlannedText;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.OpenQuestion;

/** What is kept of clients besides the talk. */
final class SqlClientFiles implements ClientFiles {
  private static final String CONSENT =
      """
      SELECT what, wording, channel, at
        FROM consent_event
       WHERE conversation_id = :id
       ORDER BY id DESC
      """;
  private static final String CONTACT =
      """
      SELECT safe_contact
        FROM conversation
       WHERE id = :id AND safe_contact IS NOT NULL
      """;
  private static final String TEXTS =
      """
      SELECT p.id, p.what, p.subject, p.words, p.due_at, p.state,
             t.nr, t.text, r.place,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM planned_text p
        LEFT JOIN care_step t ON t.conversation_id = p.conversation_id
                             AND CAST(t.nr AS TEXT) = p.subject
        LEFT JOIN referral r ON r.id = p.subject
        LEFT JOIN staff s ON s.id = p.staff_id
       WHERE p.conversation_id = :id
       ORDER BY p.due_at DESC, p.id
       LIMIT 100
      """;
  private static final String SCREENING = "screening";
  private static final String RESULTS = "results";

  private final Reader reader;
  private final CaseGate gate;
  private final CaseParts parts;
  private final Clients clients;
  private final Ids ids;

  SqlClientFiles(Reader reader, CaseGate gate, CaseParts parts, Clients clients, Ids ids) {
    this.reader = reader;
    this.gate = gate;
    this.parts = parts;
    this.clients = clients;
    this.ids = ids;
  }

  @Override
  public Optional<ClientFile> find(ConversationId id, Staff staff) {
    return gate.seen(id, staff).map(row -> file(row, clients.sealOf(row.client())));
  }

  private ClientFile file(CaseRow row, Seal seal) {
    ConversationId id = row.id();
    Dialogue dialogue = parts.dialogue(row);
    Optional<OpenQuestion> screening = dialogue.left(SCREENING);
    return new ClientFile(
        row.plain(),
        parts.phone(row),
        contact(id, seal),
        consent(id),
        screening.map(OpenQuestion::answers).orElse(Map.of()),
        screening.filter(it -> it.step().equals(RESULTS)).isPresent(),
        dialogue.zip(),
        texts(id, seal));
  }

  private SafeContact contact(ConversationId id, Seal seal) {
    return reader
        .read(
            "reading safe hours",
            handle ->
                handle
                    .createQuery(CONTACT)
                    .bind("id", id.value())
                    .map((row, context) -> row.getBytes("safe_contact"))
                    .findOne())
        .map(kept -> DueRow.contact(seal, id, kept))
        .orElse(SafeContact.NONE);
  }

  private List<ClientFile.ConsentChange> consent(ConversationId id) {
    return reader.read(
        "reading consent",
        handle ->
            handle
                .createQuery(CONSENT)
                .bind("id", id.value())
                .map(
                    (row, context) ->
                        new ClientFile.ConsentChange(
                            row.getString("what"),
                            row.getString("wording"),
                            Channel.valueOf(row.getString("channel")),
                            Instant.ofEpochMilli(row.getLong("at"))))
                .list());
  }

  private List<PlannedText> texts(ConversationId id, Seal seal) {
    return reader.read(
        "reading planned texts",
        handle ->
            handle
                .createQuery(TEXTS)
                .bind("id", id.value())
                .map((row, context) -> PlannedTextTable.open(row, seal, id))
                .list());
  }

  private Change change(
      ConversationId id, Staff staff, Action action, Instant at, CaseGate.Step<Change> step) {
    return gate.change(id, staff, action, at, Change.GONE, Change.DONE, step);
  }

  @Override
  public Change setContact(ConversationId id, Staff staff, SafeContact contact, Instant at) {
    return change(
        id,
        staff,
        Action.SET_CONTACT,
        at,
        (work, row, seal) -> {
          byte[] sealed =
              seal.seal(Seal.place("conversation", id, "safe_contact"), Json.write(contact));
          CaseMarks.setContact(work, id, sealed);
          return Change.DONE;
        });
  }

  @Override
  public void recordOverride(ConversationId id, Staff staff, Instant at) {
    change(id, staff, Action.SEND_OUTSIDE_HOURS, at, (work, row, seal) -> Change.DONE);
  }

  @Override
  public Change resume(ConversationId id, Staff staff, Instant at) {
    return change(
        id,
        staff,
        Action.RESUME,
        at,
        (work, row, seal) -> {
          if (row.consent() == Consent.STOPPED) {
            return Change.STOPPED;
          }
          if (!staff.id().value().equals(row.assignedTo())) {
            return Change.NOT_YOURS;
          }
          if (ConversationTable.resume(work, id, at)) {
            var event =
                new ConsentLedger.Event(
                    row.client(),
                    id,
                    row.channel(),
                    ConsentLedger.What.STARTED,
                    null,
                    ConsentLedger.Wording.CASE_MANAGER);
            ConsentLedger.add(work, event, at);
          }
          return Change.DONE;
        });
  }

  @Override
  public Change plan(ConversationId id, Staff staff, String text, Instant due, Instant at) {
    String planned = ids.next();
    return change(
        id,
        staff,
        Action.PLAN_TEXT,
        at,
        (work, row, seal) -> {
          if (!row.consent().mayWrite()) {
            return Change.STOPPED;
          }
          if (!staff.id().value().equals(row.assignedTo())) {
            return Change.NOT_YOURS;
          }
          var begun = new PlannedText.Begun(PlannedText.What.MESSAGE, due);
          byte[] words = PlannedTextTable.seal(seal, planned, text);
          PlannedTextTable.insert(work, planned, id, begun, null, words, staff, at);
          return Change.DONE;
        });
  }

  @Override
  public Change cancel(ConversationId id, Staff staff, String text, Instant at) {
    return change(
        id,
        staff,
        Action.CANCEL_TEXT,
        at,
        (work, row, seal) ->
            PlannedTextTable.cancel(work, id, text, at) ? Change.DONE : Change.GONE);
  }
}
