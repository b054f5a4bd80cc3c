package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialledTest {
  @ParameterizedTest
  @CsvSource({
    "1-800-799-7233, +18007997233",
    "(412) 555-0100, +14125550100",
    "+14125550100, +14125550100",
    "+1 412 555 0100, +14125550100",
    "988, 988",
    "678-678, 678678",
    "211, 211",
  })
  void aNumberIsWrittenAsTheContractSays(String known, String written) {
    assertThat(Dialled.form(known)).isEqualTo(written);
  }

  @Test
  void noNumberStaysNone() {
    assertThat(Dialled.form(null)).isNull();
  }
}
