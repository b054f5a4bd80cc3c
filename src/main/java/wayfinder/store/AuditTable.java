package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Actor;
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
      INSERT INTO audit (id, at, staff_id, role, action, about, detail, chain)
      VALUES (:id, :at, :staff, :role, :action, :about, :detail, :chain)
      """;
  private static final String ALL =
      """
      SELECT id, at, staff_id, role, action, about, detail, chain
        FROM audit
       ORDER BY id
      """;

  /** A reader of a team sees what was done with cases in sight, and what the reader did. */
  private static final String ENTRIES =
      """
      SELECT a.id, a.at, coalesce(s.name, a.staff_id) AS name, a.role, a.action, a.about,
             o.name AS about_name, a.detail
        FROM audit a
        LEFT JOIN staff s ON s.id = a.staff_id
        LEFT JOIN staff o ON o.id = a.about
        LEFT JOIN conversation c ON c.id = a.about
       WHERE a.at >= :from AND a.at < :until
         AND (:action = '' OR a.action = :action)
         AND (:person = '' OR a.staff_id = :person)
         AND (:about = '' OR substr(a.about, length(a.about) - :aboutLength) = :about)
         AND (:team = '' OR a.staff_id = :reader
              OR (c.id IS NOT NULL AND (c.team_id IS NULL OR c.team_id = :team)))
       ORDER BY a.id DESC
       LIMIT :limit
      """;

  private static final String VIEWED =
      """
      SELECT id
        FROM audit
       WHERE about = :about AND staff_id = :staff AND action = 'VIEW' AND at >= :since
       LIMIT 1
      """;
  private static final String BEGINNING = "";

  private final Keys keys;
  private final Reader reader;
  private final Writer writer;

  AuditTable(Keys keys, Reader reader, Writer writer) {
    this.keys = keys;
    this.reader = reader;
    this.writer = writer;
  }

  /** Adds an entry on a case. */
  void add(Work work, Staff staff, Action action, ConversationId id, Instant at)
      throws SQLException {
    add(work, Actor.of(staff), action, id.value(), "", at);
  }

  /** Adds one entry. Two nodes that add at once collide, and one of them adds again. */
  void add(Work work, Actor by, Action action, String about, String detail, Instant at)
      throws SQLException {
    Optional<Link> last =
        work.sql(LAST).first(row -> new Link(row.getLong("id"), hex(row.getBytes("chain"))));
    long next = last.map(Link::id).orElse(0L) + 1;
    var entry =
        new Entry(next, at.toEpochMilli(), by.id(), by.role(), action.name(), about, detail);
    work.sql(INSERT)
        .set("id", next)
        .set("at", at)
        .set("staff", entry.staff())
        .set("role", entry.role())
        .set("action", action)
        .set("about", about)
        .set("detail", detail)
        .set("chain", keys.hash(entry.after(last.map(Link::chain).orElse(BEGINNING))))
        .update();
  }

  @Override
  public void record(Actor by, Action action, String about, String detail, Instant at) {
    writer.write(
        "writing down what was done",
        work -> {
          add(work, by, action, about, detail, at);
          return about;
        });
  }

  @Override
  public boolean hasViewed(Staff staff, String about, Instant since) {
    return reader
        .read(
            "looking for a view",
            handle ->
                handle
                    .createQuery(VIEWED)
                    .bind("about", about)
                    .bind("staff", staff.id().value())
                    .bind("since", since.toEpochMilli())
                    .mapTo(Long.class)
                    .findOne())
        .isPresent();
  }

  @Override
  public List<AuditTrail.Entry> entries(Filter filter, Staff staff, int limit) {
    Action action = filter.action();
    return reader.read(
        "reading the audit",
        handle ->
            handle
                .createQuery(ENTRIES)
                .bind("from", filter.from().toEpochMilli())
                .bind("until", filter.until().toEpochMilli())
                .bind("action", action == null ? "" : action.name())
                .bind("person", filter.person())
                .bind("about", filter.about())
                .bind("aboutLength", filter.about().length() - 1)
                .bind("reader", staff.id().value())
                .bind("team", staff.team() == null ? "" : staff.team().value())
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list());
  }

  private static AuditTrail.Entry entry(ResultSet row) throws SQLException {
    return new AuditTrail.Entry(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("name"),
        row.getString("role"),
        Action.valueOf(row.getString("action")),
        row.getString("about"),
        row.getString("about_name"),
        row.getString("detail"));
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
      long id, long at, String staff, String role, String action, String about, String detail) {
    static Entry read(ResultSet row) throws SQLException {
      return new Entry(
          row.getLong("id"),
          row.getLong("at"),
          row.getString("staff_id"),
          row.getString("role"),
          row.getString("action"),
          row.getString("about"),
          row.getString("detail"));
    }

    /** What is hashed; none of its parts can hold the mark between them. */
    String after(String before) {
      String entry =
          "audit|%s|%d|%d|%s|%s|%s|%s".formatted(before, id, at, staff, role, action, about);
      return detail.isEmpty() ? entry : entry + "|" + detail;
    }
  }
}
