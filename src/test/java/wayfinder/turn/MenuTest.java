package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.knowledge.Line;
import wayfinder.reply.Replies;
import wayfinder.text.Language;

class MenuTest {
  private static final Replies REPLIES = new Replies(TestContent.CONTENT.wording());

  @ParameterizedTest
  @EnumSource(Language.class)
  void noHelpLineIsOfferedAsABareNumber(Language language) {
    for (Line line : TestContent.CONTENT.knowledge().lines()) {
      String label = label(line, language);
      boolean isItsName = label.equals(line.name().get(language));
      assertThat(isItsName || label.codePoints().anyMatch(Character::isLetter)).as(label).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNameOfADiscreetLineStandsInNoMenu(Language language) {
    for (Line line : TestContent.CONTENT.knowledge().lines()) {
      if (line.discreet()) {
        assertThat(label(line, language)).doesNotContain(line.name().getOrDefault(language, "?"));
      }
    }
  }

  private static String label(Line line, Language language) {
    return REPLIES.words(Menu.option(line, language).label(), language, Channel.SMS);
  }
}
