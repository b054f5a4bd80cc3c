package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.KnowledgeBase;
import wayfinder.text.Language;

class SearchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate LONG_AFTER = LocalDate.of(2036, 1, 1);
  private static final Search SEARCH = new KnowledgeBase().search();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "thank you so much",
        "hola",
        "gracias",
        "lol ok",
        "",
        "???",
        "buenas tardes"
      })
  void aTextThatAsksForNothingFindsNothing(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "they cut off my ebt,                 snap-cut-or-stopped",
    "me quitaron las estampillas,         snap-cut-or-stopped",
    "food pls,                            food-pantry",
    "comida hoy,                          food-pantry",
    "nesesito ayuda con la rrenta,        rent-help",
    "my husband hits me,                  domestic-violence-hotline",
    "quien me cuida al niño para trabajar guarderia, child-care",
  })
  void whatClientsCallAThingFindsIt(String text, String id) {
    assertThat(ids(find(text)).subList(0, 3)).contains(id);
  }

  @Test
  void aMisspelledWordIsUnderstood() {
    assertThat(ids(find("my medicaide was stoped")).subList(0, 2)).contains("medicaid-stopped");
  }

  @Test
  void aGoodWordIsNotBentIntoAServiceWord() {
    assertThat(find("the weather is lovely"))
        .allMatch(finding -> finding.confidence() < Finding.FLOOR);
  }

  @Test
  void whatAClientSaysNotToNeedIsNotFound() {
    assertThat(ids(find("i dont need food stamps, i need a babysitter")))
        .startsWith("child-care")
        .noneMatch(id -> id.startsWith("snap"));
    assertThat(ids(find("no necesito estampillas necesito guarderia")))
        .startsWith("child-care")
        .noneMatch(id -> id.startsWith("snap"));
  }

  @Test
  void whatAClientHasIsNotFoundBesideWhatIsAskedFor() {
    assertThat(ids(find("i already have food stamps, can i get wic")))
        .startsWith("wic-ended")
        .noneMatch(id -> id.startsWith("snap"));
  }

  @Test
  void somethingLostThatAClientHadIsStillFound() {
    assertThat(ids(find("i already have food stamps but they stopped")))
        .contains("snap-cut-or-stopped");
  }

  @Test
  void aMixedTextIsSearchedInBothLanguages() {
    assertThat(ids(find("necesito help con mi section 8"))).anyMatch(id -> id.contains("voucher"));
  }

  @Test
  void twoNeedsAreBothAmongTheFirstThree() {
    assertThat(ids(find("need daycare and help with rent")).subList(0, 3))
        .contains("child-care", "rent-help");
  }

  @Test
  void aCardPastItsDateIsNotFound() {
    assertThat(SEARCH.find(new Query("they cut off my ebt", Language.EN, LONG_AFTER)))
        .noneMatch(finding -> finding.kind() != Finding.Kind.TOPIC);
  }

  @Test
  void eachThingIsFoundOnceAndTheBestIsFirst() {
    assertThat(ids(find("food stamps"))).doesNotHaveDuplicates();
  }

  @Test
  void searchSyntaxIsOnlyText() {
    assertThat(ids(find("food-pantry* AND (\"~[rent? /x/ \\"))).contains("food-pantry");
  }

  @Test
  void aVeryLongTextIsReadToItsLimit() {
    assertThat(ids(find("they cut off my food stamps ".repeat(500))))
        .contains("snap-cut-or-stopped");
  }

  private static List<Finding> find(String text) {
    return SEARCH.find(new Query(text, Language.EN, TODAY));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }
}
