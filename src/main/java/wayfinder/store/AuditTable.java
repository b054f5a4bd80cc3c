package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import wayfinder.access.AuditTrail;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/** The audit: what writes it, and what follows its chain. */
final class AuditTable implements AuditTrail {
  private static final String LAST =
      """
      SELECT id, chain
        FROM audit
       ORDER BY id DESC
       LIMIT 1
      """;
  private static final String INSERT =
      """
      INSERT INTO audit (id, at, staff_id, role, action, conversation_id, chain)
      VALUES (:id, :at, :staff, :role, :action, :conversation, :chain)
      """;
  private static final String ALL =
      """
      SELECT id, at, staff_id, role, action, conversation_id, chain
        FROM audit
       ORDER BY id
      """;
  private static final String BEGINNING = "";

  private final Keys keys;
  private final Reader reader;

  AuditTable(Keys keys, Reader reader) {
    this.keys = keys;
    this.reader = reader;
  }

  /** Adds one entry. Two nodes that add at once collide, and one of them adds again. */
  void add(Work work, Staff staff, Action action, ConversationId id, Instant at)
      throws SQLException {
    Optional<Link> last =
        work.sql(LAST).first(row -> new Link(row.getLong("id"), hex(row.getBytes("chain"))));
    long next = last.map(Link::id).orElse(0L) + 1;
    var entry =
        new Entry(
            next,
            at.toEpochMilli(),
            staff.id().value(),
            staff.role().name(),
            action.name(),
            id.value());
    work.sql(INSERT)
        .set("id", next)
        .set("at", at)
        .set("staff", entry.staff())
        .set("role", entry.role())
        .set("action", action)
        .set("conversation", entry.conversation())
        .set("chain", keys.hash(entry.after(last.map(Link::chain).orElse(BEGINNING))))
        .update();
  }

  @Override
  public Verdict check() {
    return reader.read(
        "following the audit",
        handle -> {
          try (var links =
              handle
                  .createQuery(ALL)
                  .map((row, context) -> new Read(Entry.read(row), hex(row.getBytes("chain"))))
                  .stream()) {
            return follow(links.iterator());
          }
        });
  }

  private Verdict follow(Iterator<Read> links) {
    String before = BEGINNING;
    long count = 0;
    while (links.hasNext()) {
      Read link = links.next();
      count++;
      String expected = hex(keys.hash(link.entry().after(before)));
      if (link.entry().id() != count || !expected.equals(link.chain())) {
        return new Verdict.Broken(count);
      }
      before = expected;
    }
    return new Verdict.Whole(count, before);
  }

  private static String hex(byte[] chain) {
    return HexFormat.of().formatHex(chain);
  }

  private record Link(long id, String chain) {}

  private record Read(Entry entry, String chain) {}

  private record Entry(
      long id, long at, String staff, String role, String action, String conversation) {
    static Entry read(ResultSet row) throws SQLException {
      return new Entry(
          row.getLong("id"),
          row.getLong("at"),
          row.getString("staff_id"),
          row.getString("role"),
          row.getString("action"),
          row.getString("conversation_id"));
    }

    /** What is hashed; none of its parts can hold the mark between them. */
    String after(String before) {
      return "audit|%s|%d|%d|%s|%s|%s|%s"
          .formatted(before, id, at, staff, role, action, conversation);
    }
  }
}
