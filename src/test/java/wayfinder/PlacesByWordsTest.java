package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a directory says of its services is found by clients' words, whatever its terms mean. */
class PlacesByWordsTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @TempDir static Path kb;
  private static Assistant assistant;

  private PlaceTalk talk;

  @BeforeAll
  static void theDirectoryIsImported() throws IOException {
    assistant = BroughtDirectory.assistant(kb, "words-county.json", ZONE);
  }

  @BeforeEach
  void aClientWrites() {
    talk = new PlaceTalk(assistant);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          sewing machine repair near 16501,            Tinker Shop
          someone to repair my sewing machine 16501,   Tinker Shop
          dental dentures 16501,                       Bayfront Smiles
          where can i get dentures in erie pa,         Bayfront Smiles
          immigration lawyer near 16501,               Lakeside Law Project
          diaper bank 16501,                           Little Steps
          methadone near 16501,                        Harbor Recovery
          abogado de inmigracion cerca de 16501,       Lakeside Law Project
          busco metadona en erie pa,                   Harbor Recovery
          """)
  void whatAPlaceSaysOfItselfIsFound(String text, String place) {
    assertThat(said(text)).contains(place);
  }

  @Test
  void theNearerOfTwoThatFitComesFirstAndHowFarItIsIsSaid() {
    assertThat(said("dentures 16501"))
        .contains("match your words", "Bayfront Smiles", "about 1 mi", "Teeth on Wheels")
        .doesNotContain("Tinker Shop");
    assertThat(said("dentures 16501").indexOf("Bayfront Smiles"))
        .isLessThan(said("dentures 16501").indexOf("Teeth on Wheels"));
  }

  @Test
  void whoDoesNotSayWhereIsAskedAndThenAnswered() {
    assertThat(said("sewing machine repair")).contains("What ZIP code or city are you near?");
    assertThat(said("16501")).contains("Tinker Shop", "Closed now. Opens Sat");
  }

  @Test
  void whereNoneIsNearThatIsSaid() {
    said("sewing machine repair");
    assertThat(said("94110")).contains("I know of no place within 60 miles of 94110");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violin lessons near 16501",
        "my sister has a machine at work and nobody there will repair what she said 16501",
        "god bless you all 16501",
        "what time is it in 16501",
      })
  void whatNoPlaceSaysFindsNone(String text) {
    assertThat(said(text)).doesNotContain("match your words");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          phone number of Presque Isle Partners,       Bayfront Smiles
          is Bayfront Neighborhood Partners open,      Bayfront Smiles
          phone number of People Helping People,       People Helping People
          what are the hours of people helping people, People Helping People
          """)
  void anOrganizationIsFoundByEitherOfItsNamesAndANameByCommonWordsAlone(
      String text, String place) {
    assertThat(said(text)).contains("Here is what I have:", place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"people helping people", "my people are helping people in need"})
  void commonWordsThatAskForNoPlaceAreNoName(String text) {
    assertThat(said(text)).doesNotContain("Here is what I have:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is Presque Isle Partners open and they cut off my food stamps",
        "they cut off my food stamps, and phone number of Presque Isle Partners",
      })
  void aTextThatNamesAPlaceAndHasAnotherNeedGetsBoth(String text) {
    assertThat(said(text)).contains("Bayfront Smiles", "7 CFR 273.15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone number for food stamps office",
        "address of the medicaid office",
        "whats the number for the snap office",
      })
  void whoAsksForAnOfficeThatIsNotKnownIsSentTo211AndNotToldOfAppeals(String text) {
    assertThat(said(text))
        .contains("I have no list of places I can vouch for. Call 211.")
        .doesNotContain("CFR");
  }

  @Test
  void whoWantsToReachAShelterIsAskedWhereAndNotTakenForAVeteran() {
    assertThat(said("call the shelter")).doesNotContain("1-877-424-3838");
  }

  private String said(String text) {
    return talk.said(text);
  }
}
