package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/** An agency brings its directory, and a client finds three open places in it: as README shows. */
class BroughtDirectoryTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant THANKSGIVING = Instant.parse("2026-11-26T15:00:00Z");

  @TempDir static Path kb;
  private static Assistant assistant;

  @BeforeAll
  static void theDirectoryIsImported() throws IOException {
    assistant = BroughtDirectory.assistant(kb, "example-county.json", ZONE);
  }

  @Test
  void theTextWithThreeOpenPlacesStandsInTheReadmeAsItIsSent() throws IOException {
    String text = answer("i need food near 16501", Language.EN, TUESDAY_MORNING);
    assertThat(text).contains("Harbor Shelf", "Lake Pantry", "West Pantry").contains("Open till");
    assertThat(text.split("Open till", -1)).hasSize(4);
    assertThat(Files.readString(Path.of("README.md"))).contains(text);
  }

  @Test
  void inSpanishTheSamePlacesAreNamedAndWhereSpanishIsSpoken() {
    assertThat(answer("necesito comida cerca de 16501", Language.ES, TUESDAY_MORNING))
        .contains("Harbor Shelf", "Abierto. Cierra: 6 pm.", "lista revisada el 2 nov 2026");
  }

  @Test
  void onThanksgivingNoneIsSaidToBeOpen() {
    assertThat(answer("i need food near 16501", Language.EN, THANKSGIVING))
        .contains("Hours may differ today (Thanksgiving). Call first.")
        .doesNotContain("Open till");
    assertThat(answer("necesito comida cerca de 16501", Language.ES, THANKSGIVING))
        .contains("Hoy el horario puede cambiar (Accion de Gracias). Llame antes de ir.")
        .doesNotContain("Abierto");
  }

  private static String answer(String text, Language language, Instant now) {
    var conversation =
        new Conversation(
            new ConversationId("abcdefghijklmnopqrstuvwxyz"),
            new ClientId("client"),
            Channel.SMS,
            Owner.ASSISTANT,
            Consent.GIVEN,
            language,
            Dialogue.NEW,
            0,
            0);
    return assistant.turn().decide(conversation, text, now).replies().getLast().text();
  }
}
