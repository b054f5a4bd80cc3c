package wayfinder.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.KnowledgeBase;

class NeedsTest {
  private static final KnowledgeBase BASE = new KnowledgeBase();
  private final Needs needs =
      new Needs(BASE.languageFiles().topicWords(), BASE.languageFiles().guess());

  @ParameterizedTest
  @CsvSource({
    "i need food and they're evicting me, i need food, they're evicting me",
    "necesito comida y tambien ayuda con la luz, necesito comida, ayuda con la luz",
    "help with rent & my light bill, help with rent, my light bill",
    "lost my job. need daycare, lost my job, need daycare",
  })
  void twoNeedsAreTwoTexts(String text, String first, String second) {
    assertThat(needs.in(text)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my mom and i are hungry",
        "they cut off my food stamps and i got a letter",
        "me cortaron la luz y no se que hacer",
        "hello and thank you",
        "i already have food stamps",
      })
  void oneNeedStaysWhole(String text) {
    assertThat(needs.in(text)).containsExactly(text);
  }

  @Test
  void moreThanThreeNeedsStayWithTheThird() {
    assertThat(needs.in("i need food, rent money, daycare, diapers and a lawyer for my eviction"))
        .hasSize(3)
        .last()
        .asString()
        .contains("eviction");
  }
}
