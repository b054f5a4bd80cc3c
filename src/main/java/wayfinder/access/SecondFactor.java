package wayfinder.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code from an app besides the password, or one of ten recovery codes where the app is lost. Five
 * tries are free; then each wrong one doubles the wait, from half a minute to an hour. Tries are
 * counted in the store, so a restart gives none back.
 */
public final class SecondFactor {
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;

  /** 80 bits, hashed under a key that is not in the database. */
  private static final int RECOVERY_BYTES = 10;

  private final SecondFactors factors;
  private final String agency;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * @param agency as apps name the account's place
   */
  public SecondFactor(SecondFactors factors, String agency, Clock clock, SecureRandom random) {
    this.factors = factors;
    this.agency = agency;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A secret to be put into an app.
   *
   * @param address what the app reads from the picture
   */
  public record Enrolment(String secret, String address) {
    /** Prints nothing of it. */
    @Override
    public String toString() {
      return "Enrolment[…]";
    }
  }

  /** What became of a code. */
  public sealed interface Outcome {
    record Right() implements Outcome {}

    record Wrong() implements Outcome {}

    record TooOften(Duration pause) implements Outcome {}
  }

  /** Proposes a new secret; nothing is asked for until {@link #confirm}. */
  public Enrolment propose(Staff staff) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    factors.propose(staff.id(), secret);
    return enrolment(staff, secret);
  }

  /** The secret that waits to be confirmed. */
  public Optional<Enrolment> proposed(Staff staff) {
    return factors.proposed(staff.id()).map(secret -> enrolment(staff, secret));
  }

  private Enrolment enrolment(Staff staff, byte[] secret) {
    String text = Base32.of(secret);
    return new Enrolment(
        text,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(encoded(agency), encoded(staff.name()), text, encoded(agency)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Turns it on if this is the code of the secret proposed; all other sessions end.
   *
   * @return the recovery codes, which are never shown again; empty when the code is another
   */
  public Optional<List<String>> confirm(Staff staff, String code, Token kept) {
    Instant now = clock.instant();
    Optional<Long> step =
        factors
            .proposed(staff.id())
            .flatMap(secret -> Totp.stepOf(secret, code.replace(" ", ""), now));
    return step.map(
        used -> {
          List<String> codes = recoveryCodes();
          factors.turnOn(
              staff, codes.stream().map(SecondFactor::plain).toList(), used, kept.hash(), now);
          return codes;
        });
  }

  /** Whether this code, from the app or a recovery code, lets in. A right one is used up. */
  public Outcome check(Staff staff, String typed) {
    Instant now = clock.instant();
    Optional<Instant> wait = factors.takeTry(staff.id(), now);
    if (wait.isPresent()) {
      return new Outcome.TooOften(Duration.between(now, wait.get()));
    }
    String code = plain(typed);
    boolean right =
        factors
                .secret(staff.id())
                .flatMap(secret -> Totp.stepOf(secret, code, now))
                .filter(step -> factors.useStep(staff.id(), step))
                .isPresent()
            || factors.useRecoveryCode(staff, code, now);
    return right ? new Outcome.Right() : new Outcome.Wrong();
  }

  /** New recovery codes in the place of the old. */
  public List<String> renewRecoveryCodes(Staff staff) {
    List<String> codes = recoveryCodes();
    factors.replaceRecoveryCodes(
        staff, codes.stream().map(SecondFactor::plain).toList(), clock.instant());
    return codes;
  }

  public long recoveryCodesLeft(Staff staff) {
    return factors.recoveryCodesLeft(staff.id());
  }

  /** No code is asked for any more; all other sessions end. */
  public void turnOff(Staff staff, Token kept) {
    factors.turnOff(staff, kept.hash(), clock.instant());
  }

  private List<String> recoveryCodes() {
    return Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
  }

  private String recoveryCode() {
    byte[] bytes = new byte[RECOVERY_BYTES];
    random.nextBytes(bytes);
    return Base32.of(bytes).replaceAll("(.{4})(?=.)", "$1-");
  }

  /** As it is compared: people type codes with spaces, dashes and small letters. */
  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
