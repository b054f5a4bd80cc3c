package wayfinder.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.SecondFactors;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;

/** Second factors: secrets sealed by the master key, recovery codes as keyed hashes. */
final class SqlSecondFactors implements SecondFactors {
  private static final int FREE_TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  private static final String SECRETS =
      """
      SELECT proposed, secret
        FROM second_factor
       WHERE staff_id = :staff
      """;
  private static final String TRIES =
      """
      SELECT failures, wait_until
        FROM second_factor
       WHERE staff_id = :staff
      """;
  private static final String CODES =
      """
      SELECT count(*)
        FROM recovery_code
       WHERE staff_id = :staff
      """;

  private final Reader reader;
  private final Writer writer;
  private final Keys keys;
  private final AuditTable audit;

  SqlSecondFactors(Reader reader, Writer writer, Keys keys, AuditTable audit) {
    this.reader = reader;
    this.writer = writer;
    this.keys = keys;
    this.audit = audit;
  }

  @Override
  public void propose(StaffId staff, byte[] secret) {
    byte[] sealed = keys.wrap(secret, place(staff, "proposed"));
    writer.write(
        "proposing a second factor",
        work -> {
          SecondFactorTable.propose(work, staff, sealed);
          return staff;
        });
  }

  @Override
  public Optional<byte[]> proposed(StaffId staff) {
    return opened(staff, "proposed");
  }

  @Override
  public Optional<byte[]> secret(StaffId staff) {
    return opened(staff, "secret");
  }

  private Optional<byte[]> opened(StaffId staff, String column) {
    return reader
        .read(
            "reading a second factor",
            handle ->
                handle
                    .createQuery(SECRETS)
                    .bind("staff", staff.value())
                    .map((row, _) -> Optional.ofNullable(row.getBytes(column)))
                    .findOne()
                    .flatMap(it -> it))
        .map(kept -> open(kept, place(staff, column)));
  }

  private byte[] open(byte[] sealed, String place) {
    byte @Nullable [] secret = keys.unwrap(sealed, place);
    if (secret == null) {
      throw new IllegalStateException("a second factor does not open at " + place);
    }
    return secret;
  }

  private static String place(StaffId staff, String column) {
    return "second_factor|" + staff.value() + "|" + column;
  }

  @Override
  public void turnOn(Staff staff, List<String> recoveryCodes, long step, byte[] kept, Instant at) {
    byte[] secret =
        proposed(staff.id())
            .orElseThrow(() -> new IllegalStateException("no second factor is proposed"));
    byte[] sealed = keys.wrap(secret, place(staff.id(), "secret"));
    List<byte[]> hashes = hashes(staff, recoveryCodes);
    writer.write(
        "turning a second factor on",
        work -> {
          SecondFactorTable.turnOn(work, staff.id(), sealed, step);
          SecondFactorTable.replaceCodes(work, staff.id(), hashes);
          SessionTable.endOthers(work, staff.id(), kept);
          audit.add(
              work, Actor.of(staff), Action.TURN_ON_SECOND_FACTOR, staff.id().value(), "", at);
          return staff;
        });
  }

  private List<byte[]> hashes(Staff staff, List<String> codes) {
    return codes.stream().map(code -> hash(staff, code)).toList();
  }

  private byte[] hash(Staff staff, String code) {
    return keys.hash("recovery_code|" + staff.id().value() + "|" + code);
  }

  @Override
  public void turnOff(Staff staff, byte[] kept, Instant at) {
    writer.write(
        "turning a second factor off",
        work -> {
          SecondFactorTable.drop(work, staff.id());
          SessionTable.endOthers(work, staff.id(), kept);
          audit.add(
              work, Actor.of(staff), Action.TURN_OFF_SECOND_FACTOR, staff.id().value(), "", at);
          return staff;
        });
  }

  /** Counted before the code is looked at, so that many at once are many tries. */
  @Override
  public Optional<Instant> takeTry(StaffId staff, Instant now) {
    return writer.write(
        "counting a try",
        work -> {
          Tries tries =
              work.sql(TRIES)
                  .set("staff", staff.value())
                  .first(row -> new Tries(row.getLong("failures"), row.getLong("wait_until")))
                  .orElse(new Tries(0, 0));
          if (tries.until() > now.toEpochMilli()) {
            return Optional.of(Instant.ofEpochMilli(tries.until()));
          }
          long failures = tries.failures() + 1;
          SecondFactorTable.keepTries(
              work, staff, failures, now.plus(waitAfter(failures)).toEpochMilli());
          return Optional.empty();
        });
  }

  private static Duration waitAfter(long failures) {
    long over = failures - FREE_TRIES;
    if (over < 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  @Override
  public boolean useStep(StaffId staff, long step) {
    return writer.write("using a code", work -> SecondFactorTable.useStep(work, staff, step));
  }

  @Override
  public boolean useRecoveryCode(Staff staff, String code, Instant at) {
    byte[] hash = hash(staff, code);
    return writer.write(
        "using a recovery code",
        work -> {
          boolean used = SecondFactorTable.useCode(work, staff.id(), hash);
          if (used) {
            audit.add(work, Actor.of(staff), Action.USE_RECOVERY_CODE, staff.id().value(), "", at);
          }
          return used;
        });
  }

  @Override
  public void replaceRecoveryCodes(Staff staff, List<String> codes, Instant at) {
    List<byte[]> hashes = hashes(staff, codes);
    writer.write(
        "making recovery codes",
        work -> {
          SecondFactorTable.replaceCodes(work, staff.id(), hashes);
          audit.add(work, Actor.of(staff), Action.RENEW_RECOVERY_CODES, staff.id().value(), "", at);
          return staff;
        });
  }

  @Override
  public long recoveryCodesLeft(StaffId staff) {
    return reader.read(
        "counting recovery codes",
        handle -> handle.createQuery(CODES).bind("staff", staff.value()).mapTo(Long.class).one());
  }

  private record Tries(long failures, long until) {}
}
