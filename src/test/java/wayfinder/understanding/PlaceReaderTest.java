package wayfinder.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.KnowledgeBase;

class PlaceReaderTest {
  private static final KnowledgeBase BASE = new KnowledgeBase();
  private final PlaceReader places =
      new PlaceReader(
          BASE.knowledge().places(),
          "PA",
          BASE.languageFiles().states(),
          BASE.languageFiles().cityWords());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15213",
        "near 15213",
        "food near 15213 pls",
        "mi zip code es 15213.",
        "15213-4021",
        "my zip is 15213",
        "cerca de 15213?",
      })
  void aZipCodeIsRead(String text) {
    assertThat(places.in(text))
        .isInstanceOfSatisfying(
            Place.Area.class, area -> assertThat(area.zip().zip()).isEqualTo("15213"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call me at 412 55515213",
        "case number 15213",
        "case # 15213",
        "mi numero de caso es 15213",
        "15213 Main Street",
        "i owe $15213",
        "15213 555 0101",
        "A15213",
      })
  void fiveDigitsOfAnotherNumberAreNoZipCode(String text) {
    assertThat(places.in(text)).isInstanceOf(Place.None.class);
  }

  @Test
  void twoZipCodesAreBothReported() {
    assertThat(places.in("15213 or 15104"))
        .isInstanceOfSatisfying(
            Place.Several.class, several -> assertThat(several.zips()).hasSize(2));
  }

  @Test
  void aZipCodeThatNoPlaceHasIsReported() {
    assertThat(places.in("i live in 00000")).isEqualTo(new Place.Unknown("00000"));
  }

  @ParameterizedTest
  @CsvSource({
    "in Braddock,              Braddock,   PA",
    "en McKeesport pa,         McKeesport, PA",
    "Braddock,                 Braddock,   PA",
    "i live in braddock,       Braddock,   PA",
    "food near Pittsburgh today, Pittsburgh, PA",
    "'Cleveland, OH',          Cleveland,  OH",
    "vivo en Nueva York,       ,           ",
    "i need food in school,    ,           ",
    "in need of help,          ,           ",
    "i need food,              ,           ",
    "estoy en la calle,        ,           ",
  })
  void aCityIsRead(String text, String city, String state) {
    Place place = places.in(text);
    if (city == null) {
      assertThat(place).isInstanceOf(Place.None.class);
    } else {
      assertThat(place)
          .isInstanceOfSatisfying(
              Place.City.class,
              found -> {
                assertThat(found.middle().city()).isEqualToIgnoringCase(city);
                assertThat(found.middle().state()).isEqualTo(state);
              });
    }
  }
}
