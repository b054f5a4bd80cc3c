package wayfinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String HINT = "\nText MORE to read on.";

  @Test
  void aTextThatFitsIsOnePage() {
    assertThat(Pages.of("Call 211.", HINT, 2, false)).containsExactly("Call 211.");
  }

  @Test
  void aLongTextIsCutBetweenSentences() {
    String sentence = "You can ask for a hearing by phone or in writing at the office. ";
    List<String> pages = Pages.of(sentence.repeat(9), HINT, 2, false);
    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.endsWith("."));
  }

  @Property
  void noWordIsLostAndEveryPageFitsWithItsHint(@ForAll @StringLength(max = 1200) String text) {
    List<String> pages = Pages.of(text, HINT, 2, true);
    assertThat(withoutGaps(String.join("", pages))).isEqualTo(withoutGaps(text));
    assertThat(pages).allMatch(page -> Segments.of(page + HINT).count() <= 2);
  }

  private static String withoutGaps(String text) {
    var kept = new StringBuilder();
    text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
