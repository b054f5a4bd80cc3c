package wayfinder.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.casework.PlannedTexts.Due;
import wayfinder.casework.PlannedTexts.Subject;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.knowledge.AppealWindow;
import wayfinder.reply.Replies;
import wayfinder.text.Language;

/** Others may read the phone: a reminder says the day, and nothing of what it is about. */
class LastDayWordsTest {
  private static final Instant NOW = Instant.parse("2027-01-31T15:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "EN, 'Mon, Feb 1 is a last day from your letter'",
    "ES, lun 1 feb es un ultimo dia de su carta"
  })
  void aReminderNamesTheDayAndNoProgram(Language language, String words) {
    var planned = new PlannedWords(new Replies(TestContent.CONTENT.wording())::words);
    String said = planned.of(due(language)).said().text();
    assertThat(said).contains(words);
    for (AppealWindow window : TestContent.CONTENT.appeals()) {
      assertThat(said).doesNotContain(window.name(language));
    }
  }

  private static Due due(Language language) {
    return new Due(
        "id",
        new ConversationId("abcdefghijklmnopqrstuvwxyz"),
        language,
        Channel.SMS,
        new Subject.LastDay(LocalDate.parse("2027-02-01")),
        SafeContact.NONE,
        true,
        false,
        false,
        NOW);
  }
}
