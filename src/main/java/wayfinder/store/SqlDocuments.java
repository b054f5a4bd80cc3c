package wayfinder.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Documents;
import wayfinder.casework.ReceivedDocument;
import wayfinder.conversation.ConversationId;

/** The documents that came. */
final class SqlDocuments implements Documents {
  private static final String ALL =
      """
      SELECT d.id, d.paper, d.at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM received_document d
        JOIN staff s ON s.id = d.staff_id
       WHERE d.conversation_id = :id
       ORDER BY d.at DESC, d.id
      """;

  private final Reader reader;
  private final CaseGate gate;
  private final Clients clients;
  private final Ids ids;

  SqlDocuments(Reader reader, CaseGate gate, Clients clients, Ids ids) {
    this.reader = reader;
    this.gate = gate;
    this.clients = clients;
    this.ids = ids;
  }

  @Override
  public Optional<List<ReceivedDocument>> of(ConversationId id, Staff staff) {
    return gate.seen(id, staff)
        .map(
            found -> {
              Seal seal = clients.sealOf(found.client());
              return reader.read(
                  "reading documents",
                  handle ->
                      handle
                          .createQuery(ALL)
                          .bind("id", id.value())
                          .map((row, context) -> DocumentTable.open(row, seal))
                          .list());
            });
  }

  @Override
  public Change receive(
      ConversationId id, Staff staff, ReceivedDocument.Paper paper, String note, Instant at) {
    String document = ids.next();
    String noted = ids.next();
    return gate.change(
        id,
        staff,
        Action.RECEIVE_DOCUMENT,
        at,
        Change.GONE,
        Change.DONE,
        (work, row, seal) -> {
          byte[] sealed = DocumentTable.seal(seal, document, paper);
          DocumentTable.insert(work, document, id, sealed, staff, at);
          CaseNoteTable.insert(work, noted, id, staff, CaseNoteTable.seal(seal, noted, note), at);
          return Change.DONE;
        });
  }

  @Override
  public Change takeBack(ConversationId id, Staff staff, String document, String note, Instant at) {
    String noted = ids.next();
    return gate.change(
        id,
        staff,
        Action.TAKE_BACK_DOCUMENT,
        at,
        Change.GONE,
        Change.DONE,
        (work, row, seal) -> {
          if (!DocumentTable.delete(work, document, id)) {
            return Change.GONE;
          }
          CaseNoteTable.insert(work, noted, id, staff, CaseNoteTable.seal(seal, noted, note), at);
          return Change.DONE;
        });
  }
}
