package wayfinder.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
  /** The secret of RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The last six of the eight digits there. */
  @ParameterizedTest
  @CsvSource({
    "59,          287082",
    "1111111109,  081804",
    "1111111111,  050471",
    "1234567890,  005924",
    "2000000000,  279037",
    "20000000000, 353130"
  })
  void theCodesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(seconds))).contains(seconds / 30);
  }

  @Test
  void aClockMayBeHalfAMinuteOffAndNoMore() {
    String code = Totp.code(SECRET, 1_000);
    for (long step = 999; step <= 1_001; step++) {
      assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(step * 30))).contains(1_000L);
    }
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(998 * 30))).isEmpty();
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(1_002 * 30))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28708", "2870820", "28708a", "٢٨٧٠٨٢", "-87082"})
  void whatIsNoCodeIsNotCompared(String text) {
    assertThat(Totp.stepOf(SECRET, text, Instant.ofEpochSecond(59))).isEmpty();
  }

  /** The vectors of RFC 4648, section 10, without padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void secretsAreWrittenInBase32(String text, String encoded) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }
}
