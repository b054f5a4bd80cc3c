package wayfinder.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void aHashOfTheReferenceProgramIsUnderstood() {
    // argon2 -id of the reference program: password "password", salt "somesalt", m=65536, t=2, p=1
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(passwords.matches("password", reference)).isTrue();
    assertThat(passwords.matches("passwore", reference)).isFalse();
  }

  @Test
  void aPasswordMatchesItsOwnHashAlone() {
    String hash = passwords.hash("nine red boats sail");

    assertThat(hash).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    assertThat(passwords.matches("nine red boats sail", hash)).isTrue();
    assertThat(passwords.matches("nine red boats sail ", hash)).isFalse();
    assertThat(passwords.hash("nine red boats sail")).isNotEqualTo(hash);
  }

  @Test
  void anAccentTypedAnotherWayIsTheSamePassword() {
    String hash = passwords.hash("ma\u00F1ana temprano");

    assertThat(passwords.matches("man\u0303ana temprano", hash)).isTrue();
  }

  @Test
  void whatIsNoHashIsNotCompared() {
    assertThatThrownBy(() -> passwords.matches("x", "plain"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"twelve chars", "nine red boats sail", "ñandú ñandú ñandú 7"})
  void aLongPasswordOfAnyKindMayBeChosen(String password) {
    assertThat(passwords.faultIn(password, "Maria Lopez")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "PasswordPassword",
        "123456789012",
        "aaaaaaaaaaaa",
        "maria lopez 2026",
        "Wayfinder-2026!"
      })
  void whatEverybodyTriesFirstMayNotBeChosen(String password) {
    assertThat(passwords.faultIn(password, "Maria Lopez")).contains(Passwords.Fault.TOO_COMMON);
  }

  @Test
  void aPasswordHasTwelveToAHundredTwentyEightCharacters() {
    assertThat(passwords.faultIn("red boats 9", "Maria")).contains(Passwords.Fault.TOO_SHORT);
    assertThat(passwords.faultIn("red boats 99", "Maria")).isEmpty();
    assertThat(passwords.faultIn("red boat".repeat(16), "Maria")).isEmpty();
    assertThat(passwords.faultIn("red boat".repeat(16) + "!", "Maria"))
        .contains(Passwords.Fault.TOO_LONG);
  }
}
