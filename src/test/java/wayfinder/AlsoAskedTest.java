package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three pantries say nothing of themselves, and a little farther three say what clients ask for.
 */
class AlsoAskedTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<String> PANTRIES =
      List.of(
          "Lake Pantry",
          "Harbor Shelf",
          "West Pantry",
          "Crescent Shelf",
          "Paws and Plates",
          "Open Door Shelf");

  private static final int FAR = 3;

  @TempDir static Path kb;
  private static Assistant assistant;

  private PlaceTalk talk;

  @BeforeAll
  static void theDirectoryIsImported() throws IOException {
    assistant = BroughtDirectory.assistant(kb, "pantries-county.json", ZONE);
  }

  @BeforeEach
  void aClientWrites() {
    talk = new PlaceTalk(assistant);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          halal food pantry near 16501,                Crescent Shelf
          is there a halal pantry in erie pa,          Crescent Shelf
          food pantry with pet food near 16501,        Paws and Plates
          wheelchair accessible food pantry 16501,     Open Door Shelf
          comida halal cerca de 16501,                 Crescent Shelf
          despensa de comida con silla de ruedas 16501,Open Door Shelf
          """)
  void whatSaysWhatElseIsAskedForIsNamedFirst(String text, String place) {
    assertThat(named(said(text))).startsWith(place).doesNotContainAnyElementsOf(except(place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "food pantry near 16501",
        "free groceries 16501 please help",
        "food near 16501, i dont need halal",
        "vegan food pantry near 16501",
      })
  void otherwiseTheNearestAreNamed(String text) {
    assertThat(named(said(text))).startsWith("Harbor Shelf", "Lake Pantry");
  }

  @Test
  void itIsStillKnownWhenWhereIsToldLater() {
    assertThat(said("halal food pantry")).contains("What ZIP code or city are you near?");
    assertThat(named(said("16501"))).startsWith("Crescent Shelf");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          halal food pantry near me,                                             halal
          i need halal food for my kids please 16501,                            halal
          food for my dog and pet food,                                          dog pet
          hungry and broke after i lost my job,                                  ''
          food please my cousin the halal butcher closed his shop in the spring, ''
          """)
  void ofAShortTextTheWordsCountThatTellWhichPlace(String text, String words) {
    assertThat(assistant.placeSearch().also().in(text, "food-pantry", Set.of())).isEqualTo(words);
  }

  private static List<String> except(String place) {
    return PANTRIES.subList(FAR, PANTRIES.size()).stream().filter(it -> !it.equals(place)).toList();
  }

  /** In the order of the text, which has room for two. */
  private static List<String> named(String said) {
    return PANTRIES.stream()
        .filter(said::contains)
        .sorted(Comparator.comparingInt(said::indexOf))
        .toList();
  }

  private String said(String text) {
    return talk.said(text);
  }
}
