package wayfinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeMessageTest {

  @ParameterizedTest
  @CsvSource({
    "'  STOP. ', stop",
    "S\u200BTOP, stop",
    "Ｓtop, stop",
    "'“stop”', stop",
    "opt-out, opt out",
    "don’t text, dont text",
    "más, mas",
    "¿Ayuda?, ayuda",
    "stop 🙏, stop",
    "'ya   no', ya no",
  })
  void caseAccentsPunctuationAndInvisibleCharactersDoNotCount(String text, String form) {
    assertThat(WholeMessage.of(text)).isEqualTo(form);
  }

  @Property
  void theFormOfAFormIsItself(@ForAll String text) {
    String form = WholeMessage.of(text);
    assertThat(WholeMessage.of(form)).isEqualTo(form);
  }
}
