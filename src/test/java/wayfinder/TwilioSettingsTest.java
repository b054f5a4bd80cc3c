package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSettingsTest {
  private static final Map<String, String> RIGHT =
      Map.of(
          "TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001",
          "TWILIO_AUTH_TOKEN", "a-secret-token",
          "TWILIO_FROM", "+14125559999",
          "WAYFINDER_PUBLIC_URL", "https://sms.example.org/");

  @Test
  void withoutThemTextsAreSimulated() {
    assertThat(Settings.read(Map.of()).twilio()).isNull();
  }

  @Test
  void nothingOfAnAccountIsPrinted() {
    Settings settings = Settings.read(RIGHT);
    assertThat(settings.twilio()).isNotNull();
    assertThat(settings.publicUrl()).isEqualTo("https://sms.example.org");
    assertThat(settings.toString()).doesNotContain("secret", "AC0000", "4125559999");
  }

  @ParameterizedTest
  @CsvSource({
    "TWILIO_ACCOUNT_SID, ''",
    "TWILIO_ACCOUNT_SID, AC1",
    "TWILIO_AUTH_TOKEN, ''",
    "TWILIO_FROM, ''",
    "TWILIO_FROM, 12345",
    "TWILIO_MESSAGING_SERVICE_SID, MG1",
    "WAYFINDER_PUBLIC_URL, ''",
    "TWILIO_API_BASE, http://api.example.org",
    "TWILIO_API_BASE, https://api.example.org/2010",
  })
  void oneThatCannotBeUsedIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> Settings.read(with(name, value)))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("a-secret-token");
  }

  @ParameterizedTest
  @CsvSource({
    "TWILIO_API_BASE, http://127.0.0.1:8080",
    "TWILIO_API_BASE, https://api.example.org",
    "TWILIO_MESSAGING_SERVICE_SID, MG00000000000000000000000000000001",
    "TWILIO_AUTH_TOKEN_PREVIOUS, the-token-before",
  })
  void whatMayBeSetBesidesIsAccepted(String name, String value) {
    assertThat(Settings.read(with(name, value)).twilio()).isNotNull();
  }

  private static Map<String, String> with(String name, String value) {
    var changed = new HashMap<>(RIGHT);
    changed.put(name, value);
    return changed;
  }
}
