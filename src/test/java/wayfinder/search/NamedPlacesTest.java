package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;
import wayfinder.knowledge.Listing;

class NamedPlacesTest {
  private static final NamedPlaces PLACES =
      new NamedPlaces(
          TestContent.CONTENT.knowledge(),
          TestContent.CONTENT.language().topicWords(),
          TestContent.CONTENT.language().languages(),
          TestContent.CONTENT.placeIndex(),
          TestContent.CONTENT.language().placeAskWords());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          phone number of Abiding Missions,    'Abiding Missions, Allentown'
          is the louisa way pantry open,       Louisa Way Take What You Need pantry
          ¿dónde queda Abiding Missions?,      'Abiding Missions, Allentown'
          when is bethany baptist open,        Bethany Baptist Food Pantry
          dumplin hall,                        Dumplin Hall Food Pantry
          a que hora abre riverdale portico,   Riverdale Portico Pantry
          """)
  void aPlaceCalledByItsNameIsFound(String text, String name) {
    assertThat(PLACES.in(text)).extracting(Listing::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          phone number of abidng missions,     'Abiding Missions, Allentown'
          is the luisa way pantry open,        Louisa Way Take What You Need pantry
          donde queda abiding misions,         'Abiding Missions, Allentown'
          betheny baptist,                     Bethany Baptist Food Pantry
          """)
  void aLetterMayBeWrong(String text, String name) {
    assertThat(PLACES.in(text)).extracting(Listing::name).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "food pantry near me",
        "church pantry",
        "food pantry in bellevue",
        "little free pantry",
        "food bank in pittsburgh",
        "i need primary care health services",
        "i need a second chance",
        "family center",
        "summer meals for kids",
        "healthy food for my kids",
        "banco de comida cerca de mi",
        "una iglesia que da comida",
        "i need food today in hazelwood",
        "they are way behind on my case",
      })
  void aKindOfPlaceIsNoName(String text) {
    assertThat(PLACES.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"judged.tsv", "held-out.tsv"})
  void noTextThatAsksForAKindOfHelpIsTakenForAName(String file) throws IOException {
    try (var lines = Files.lines(Path.of("src/test/resources/search", file))) {
      var taken =
          lines
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1)[2])
              .filter(text -> !PLACES.in(text).isEmpty());
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void noQuestionOfACardIsTakenForAName() {
    var taken =
        TestContent.CONTENT.knowledge().cards().stream()
            .flatMap(card -> card.asks().stream())
            .filter(ask -> !PLACES.in(ask).isEmpty())
            .toList();
    assertThat(taken).isEmpty();
  }
}
