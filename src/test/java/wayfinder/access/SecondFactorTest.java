package wayfinder.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wayfinder.access.SecondFactor.Outcome;
import wayfinder.store.WatchedStore;

class SecondFactorTest {
  private static final String PASSWORD = "nine red boats sail";
  private static final String HOME = "192.0.2.1";
  private static final Staff MARIA =
      new Staff(new StaffId("maria"), "Maria Lopez", Staff.Role.CASE_MANAGER);

  private final TestClock clock = new TestClock();
  private final WatchedStore store = new WatchedStore();
  private final SecureRandom random = new SecureRandom();
  private final Passwords passwords = new Passwords(random);
  private final SecondFactor factor =
      new SecondFactor(store.secondFactors(), "Help & Co", clock, random);
  private final Sessions sessions = new Sessions(store.sessions(), clock, random);

  @BeforeEach
  void mariaHasAnAccount() {
    store.accounts().add(MARIA, passwords.hash(PASSWORD), clock.instant());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Token session() {
    return sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
  }

  private SignIn signIn() {
    return new SignIn(store.accounts(), store.sessions(), factor, passwords, clock, random);
  }

  /** The code an app would show now. */
  private String code() {
    byte[] secret =
        store.secondFactors().secret(MARIA.id()).orElseGet(() -> proposed().orElseThrow());
    return Totp.code(secret, clock.instant().getEpochSecond() / 30);
  }

  private Optional<byte[]> proposed() {
    return store.secondFactors().proposed(MARIA.id());
  }

  private List<String> turnedOn() {
    factor.propose(MARIA);
    List<String> codes = factor.confirm(MARIA, code(), session()).orElseThrow();
    clock.move(Duration.ofSeconds(30));
    return codes;
  }

  @Test
  void anAppReadsWhoseSecretItIsFromThePicture() {
    SecondFactor.Enrolment enrolment = factor.propose(MARIA);
    assertThat(enrolment.secret()).matches("[A-Z2-7]{32}");
    assertThat(enrolment.address())
        .startsWith("otpauth://totp/Help%20%26%20Co:Maria%20Lopez?secret=" + enrolment.secret())
        .contains("issuer=Help%20%26%20Co");
    assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
  }

  @Test
  void nothingIsAskedForBeforeACodeOfTheAppHasConfirmedIt() {
    factor.propose(MARIA);
    assertThat(factor.confirm(MARIA, "000000".equals(code()) ? "1" : "000000", session()))
        .isEmpty();
    assertThat(signIn().signIn("Maria Lopez", PASSWORD, HOME))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
    turnedOn();
    assertThat(signIn().signIn("Maria Lopez", PASSWORD, HOME))
        .isInstanceOf(SignIn.Outcome.CodeNeeded.class);
  }

  @Test
  void passwordAndCodeTogetherSignIn() {
    turnedOn();
    SignIn signIn = signIn();
    var needed = (SignIn.Outcome.CodeNeeded) signIn.signIn("Maria Lopez", PASSWORD, HOME);
    assertThat(signIn.code(needed.step().value(), "12345"))
        .isInstanceOf(SignIn.Outcome.WrongCode.class);
    assertThat(signIn.code(needed.step().value(), code().replaceAll("(...)", "$1 ")))
        .isEqualTo(new SignIn.Outcome.SignedIn(MARIA, Session.How.CODE));
    clock.move(Duration.ofSeconds(30));
    assertThat(signIn.code(needed.step().value(), code()))
        .as("a step is used up by signing in")
        .isInstanceOf(SignIn.Outcome.StepOver.class);
  }

  @Test
  void theStepAfterThePasswordLastsFiveMinutes() {
    turnedOn();
    SignIn signIn = signIn();
    var needed = (SignIn.Outcome.CodeNeeded) signIn.signIn("Maria Lopez", PASSWORD, HOME);
    clock.move(Duration.ofMinutes(5));
    assertThat(signIn.code(needed.step().value(), code()))
        .isInstanceOf(SignIn.Outcome.StepOver.class);
    assertThat(signIn.code("no token", code())).isInstanceOf(SignIn.Outcome.StepOver.class);
  }

  @Test
  void aCodeThatWasUsedIsRefusedAndSoIsAnOlderOne() {
    turnedOn();
    String before = code();
    clock.move(Duration.ofSeconds(30));
    String now = code();
    assertThat(factor.check(MARIA, now)).isEqualTo(new Outcome.Right());
    assertThat(factor.check(MARIA, now)).isEqualTo(new Outcome.Wrong());
    assertThat(factor.check(MARIA, before)).isEqualTo(new Outcome.Wrong());
  }

  @Test
  void theCodeThatConfirmedTheAppSignsNobodyIn() {
    factor.propose(MARIA);
    String code = code();
    assertThat(factor.confirm(MARIA, code, session())).isPresent();
    assertThat(factor.check(MARIA, code)).isEqualTo(new Outcome.Wrong());
  }

  @Test
  void eachRecoveryCodeWorksOnceHoweverItIsTyped() {
    List<String> codes = turnedOn();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(factor.check(MARIA, typed)).isEqualTo(new Outcome.Right());
    assertThat(factor.check(MARIA, codes.getFirst())).isEqualTo(new Outcome.Wrong());
    assertThat(factor.recoveryCodesLeft(MARIA)).isEqualTo(9);
    List<String> fresh = factor.renewRecoveryCodes(MARIA);
    assertThat(factor.check(MARIA, codes.getLast())).isEqualTo(new Outcome.Wrong());
    assertThat(factor.check(MARIA, fresh.getLast())).isEqualTo(new Outcome.Right());
  }

  @Test
  void whoGuessesCodesWaitsLongerEachTimeAndARestartDoesNotHelp() {
    turnedOn();
    for (int i = 0; i < 5; i++) {
      assertThat(factor.check(MARIA, "guess")).isEqualTo(new Outcome.Wrong());
    }
    var anew = new SecondFactor(store.secondFactors(), "Help & Co", clock, random);
    assertThat(anew.check(MARIA, code())).isEqualTo(new Outcome.TooOften(Duration.ofSeconds(30)));
    clock.move(Duration.ofSeconds(30));
    assertThat(anew.check(MARIA, "guess")).isEqualTo(new Outcome.Wrong());
    assertThat(anew.check(MARIA, code())).isEqualTo(new Outcome.TooOften(Duration.ofSeconds(60)));
    clock.move(Duration.ofSeconds(60));
    assertThat(anew.check(MARIA, code())).isEqualTo(new Outcome.Right());
    assertThat(anew.check(MARIA, "guess")).as("all is forgiven").isEqualTo(new Outcome.Wrong());
  }

  @Test
  void guessesNeverMeanAWaitOfMoreThanAnHour() {
    turnedOn();
    for (int i = 0; i < 30; i++) {
      factor.check(MARIA, "guess");
      clock.move(Duration.ofHours(1));
    }
    assertThat(factor.check(MARIA, code())).isEqualTo(new Outcome.Right());
  }

  @Test
  void turningItOnEndsAllOtherSessions() {
    Token elsewhere = session();
    Token here = session();
    factor.propose(MARIA);
    assertThat(factor.confirm(MARIA, code(), here)).isPresent();
    assertThat(sessions.active(elsewhere)).isEmpty();
    assertThat(sessions.active(here).map(Session::secondFactor)).contains(true);
    factor.turnOff(MARIA, here);
    assertThat(sessions.active(here).map(Session::secondFactor)).contains(false);
    assertThat(signIn().signIn("Maria Lopez", PASSWORD, HOME))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
  }
}
