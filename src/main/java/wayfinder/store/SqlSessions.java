package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.OpenSessions;
import wayfinder.access.Session;
import wayfinder.access.Sessions;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;

/** Sessions of staff, and the steps on the way to one. */
final class SqlSessions implements OpenSessions {
  /** An idle end is moved only when it moves this far: a page read is not a write each time. */
  private static final Duration IDLE_GRAIN = Duration.ofSeconds(30);

  private static final String BEGIN =
      """
      INSERT INTO staff_session (
        token_hash, id, staff_id, how, device, began_at, idle_until, ends_at)
      VALUES (:token, :id, :staff, :how, :device, :at, :idleUntil, :endsAt)
      """;
  private static final String DROP_OLD =
      """
      DELETE FROM staff_session
       WHERE ends_at <= :at
      """;
  private static final String FIND =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             s.team_id AS staff_team, t.id, t.how, t.device, t.began_at, t.idle_until,
             CASE WHEN f.secret IS NULL THEN 0 ELSE 1 END AS second_factor
        FROM staff_session t
        JOIN staff s ON s.id = t.staff_id
        LEFT JOIN second_factor f ON f.staff_id = s.id
       WHERE t.token_hash = :token AND t.idle_until > :now AND t.ends_at > :now
         AND s.disabled_at IS NULL
      """;
  private static final String OF =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             s.team_id AS staff_team, t.id, t.how, t.device, t.began_at, t.idle_until,
             0 AS second_factor
        FROM staff_session t
        JOIN staff s ON s.id = t.staff_id
       WHERE t.staff_id = :staff AND t.idle_until > :now AND t.ends_at > :now
       ORDER BY t.began_at DESC, t.id
      """;
  private static final String MOVE =
      """
      UPDATE staff_session
         SET idle_until = :idleUntil
       WHERE token_hash = :token AND idle_until < :idleUntil
      """;
  private static final String END =
      """
      DELETE FROM staff_session
       WHERE token_hash = :token
      """;
  private static final String END_ONE =
      """
      DELETE FROM staff_session
       WHERE id = :id AND staff_id = :staff
      """;
  private static final String BEGIN_STEP =
      """
      INSERT INTO sign_in_step (token_hash, staff_id, until)
      VALUES (:token, :staff, :until)
      """;
  private static final String DROP_OLD_STEPS =
      """
      DELETE FROM sign_in_step
       WHERE until <= :at
      """;
  private static final String STEP =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM sign_in_step t
        JOIN staff s ON s.id = t.staff_id
       WHERE t.token_hash = :token AND t.until > :now AND s.disabled_at IS NULL
      """;
  private static final String END_STEP =
      """
      DELETE FROM sign_in_step
       WHERE token_hash = :token
      """;

  private final Reader reader;
  private final Writer writer;
  private final AuditTable audit;
  private final Ids ids;

  SqlSessions(Reader reader, Writer writer, AuditTable audit, Ids ids) {
    this.reader = reader;
    this.writer = writer;
    this.audit = audit;
    this.ids = ids;
  }

  @Override
  public void begin(byte[] tokenHash, NewSession session) {
    String id = ids.next();
    Staff staff = session.staff();
    writer.write(
        "beginning a session",
        work -> {
          work.sql(DROP_OLD).set("at", session.at()).update();
          work.sql(DROP_OLD_STEPS).set("at", session.at()).update();
          work.sql(BEGIN)
              .set("token", tokenHash)
              .set("id", id)
              .set("staff", staff.id().value())
              .set("how", session.how())
              .set("device", session.device())
              .set("at", session.at())
              .set("idleUntil", session.idleUntil())
              .set("endsAt", session.endsAt())
              .update();
          audit.add(
              work,
              Actor.of(staff),
              Action.SIGN_IN,
              staff.id().value(),
              session.how().name(),
              session.at());
          return id;
        });
  }

  @Override
  public Optional<Session> find(byte[] tokenHash, Instant now, Instant idleUntil) {
    Optional<Read> found =
        reader.read(
            "looking for a session",
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("token", tokenHash)
                    .bind("now", now.toEpochMilli())
                    .map((row, _) -> Read.of(row))
                    .findOne());
    if (found.isPresent() && !found.get().idleUntil().plus(IDLE_GRAIN).isAfter(idleUntil)) {
      writer.write(
          "keeping a session",
          work -> work.sql(MOVE).set("token", tokenHash).set("idleUntil", idleUntil).update());
    }
    return found.map(Read::session);
  }

  @Override
  public void end(byte[] tokenHash) {
    writer.write("ending a session", work -> work.sql(END).set("token", tokenHash).update());
  }

  @Override
  public List<Session> of(StaffId staff, Instant now) {
    return reader.read(
        "listing sessions",
        handle ->
            handle
                .createQuery(OF)
                .bind("staff", staff.value())
                .bind("now", now.toEpochMilli())
                .map((row, _) -> Read.of(row).session())
                .list());
  }

  @Override
  public void end(Staff staff, String id, Instant at) {
    writer.write(
        "ending a session",
        work -> {
          int ended = work.sql(END_ONE).set("id", id).set("staff", staff.id().value()).update();
          if (ended == 1) {
            audit.add(work, Actor.of(staff), Action.END_SESSIONS, staff.id().value(), "one", at);
          }
          return ended;
        });
  }

  @Override
  public void endOthers(Staff staff, byte[] kept, Instant at) {
    writer.write(
        "ending all other sessions",
        work -> {
          SessionTable.endOthers(work, staff.id(), kept);
          audit.add(
              work, Actor.of(staff), Action.END_SESSIONS, staff.id().value(), "all others", at);
          return staff;
        });
  }

  @Override
  public void beginStep(byte[] tokenHash, StaffId staff, Instant until) {
    writer.write(
        "beginning to sign in",
        work ->
            work.sql(BEGIN_STEP)
                .set("token", tokenHash)
                .set("staff", staff.value())
                .set("until", until)
                .update());
  }

  @Override
  public Optional<Staff> step(byte[] tokenHash, Instant now) {
    return reader.read(
        "looking for who signs in",
        handle ->
            handle
                .createQuery(STEP)
                .bind("token", tokenHash)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> SqlAccounts.staff(row))
                .findOne());
  }

  @Override
  public boolean endStep(byte[] tokenHash) {
    return writer.write(
        "ending a step", work -> work.sql(END_STEP).set("token", tokenHash).update() == 1);
  }

  private record Read(Session session, Instant idleUntil) {
    static Read of(ResultSet row) throws SQLException {
      Instant idleUntil = Instant.ofEpochMilli(row.getLong("idle_until"));
      return new Read(
          new Session(
              row.getString("id"),
              SqlAccounts.staff(row),
              Session.How.valueOf(row.getString("how")),
              row.getString("device"),
              Instant.ofEpochMilli(row.getLong("began_at")),
              idleUntil.minus(Sessions.IDLE),
              row.getLong("second_factor") == 1),
          idleUntil);
    }
  }
}
