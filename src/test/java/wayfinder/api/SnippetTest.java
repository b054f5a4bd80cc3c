package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import wayfinder.text.Segments;

class SnippetTest {
  @Test
  void aShortTextStaysWhole() {
    assertThat(Snippet.of(" Call 988. ")).isEqualTo("Call 988.");
  }

  @Test
  void spanishStaysReadableInTheCheaperAlphabet() {
    assertThat(Snippet.of("Usted podría pedir una audiencia en español, ¿sí?"))
        .isEqualTo("Usted podria pedir una audiencia en español, ¿si?");
  }

  @Test
  void aLongTextIsCutBehindASentence() {
    String sentence = "You can ask for a fair hearing. ";
    assertThat(Snippet.of(sentence.repeat(9))).isEqualTo(sentence.repeat(4).strip());
  }

  @Test
  void aLongSentenceIsCutBehindAWordAndMarked() {
    assertThat(Snippet.of("words and ".repeat(40)))
        .matches("(words and )+(words|words and)\\.\\.\\.");
  }

  @Property
  void anyTextFitsOneSegment(@ForAll @NotBlank String text) {
    assertThat(Segments.of(Snippet.of(text)).count()).isEqualTo(1);
  }
}
