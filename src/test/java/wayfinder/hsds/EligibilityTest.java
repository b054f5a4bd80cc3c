package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.ServiceWordFile;
import wayfinder.knowledge.Audience;
import wayfinder.knowledge.Terms;
import wayfinder.text.Language;

class EligibilityTest {
  private static final ServiceTerms TERMS =
      new ServiceTerms(ServiceWordFile.read(Path.of("knowledge-base")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Women and children.                                  | women youth",
        "Single women                                         | women",
        "Men only, 18 and older                               | 18- men",
        "Families with babies or toddlers.                    | families",
        "Veterans and their families; bring a DD214 or ID.    | veterans",
        "Older adults who are signed up with the center.      | seniors",
        "Children and teens 18 and younger.                   | -18 youth",
        "Youth, ages 14-24                                    | 14-24 youth",
        "Persons ages 55 and older.                           | 55-",
        "Persons 50 & older                                   | 50-",
        "Open to anyone over 16.                              | 16-",
        "Ages 5-18.                                           | 5-18",
        "Adults ages 18 and older. Must have a source of income. | 18-",
        "Senior citizens.                                     | seniors",
        "Mujeres y niños                                      | women youth",
        "Solo para hombres mayores de 18 años                 | 18- men",
        "Personas de 60 años o mas                            | 60-",
      })
  void whomItIsForIsReadWhereItIsPlain(String said, String read) {
    assertThat(audience(said)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open to everyone.",
        "Anyone in need.",
        "Men and women, see notes about families",
        "Children up to age 19, and pregnant women of any age.",
        "People with low income, older adults and people without a home.",
        "Older adults, people with a disability and people who cannot leave home.",
        "Low income and homeless individuals and families.",
        "Women who flee violence and men",
        "Individuals and families",
        "First for people in greater Hazelwood or within 5 miles; others in an emergency.",
        "Students of Carnegie Mellon University; bring your CMU ID.",
        "Children under 5 and adults",
        "",
      })
  void whatIsNotPlainTurnsNobodyAway(String said) {
    assertThat(audience(said)).isEmpty();
  }

  @Test
  void theFieldsOfAgesGoBeforeTheProseAndZeroTellsNothing() {
    assertThat(
            text(
                terms("\"minimum_age\":0,\"maximum_age\":24,\"eligibility_description\":\"18-30\"")
                    .audience()))
        .isEqualTo("-24");
    assertThat(terms("\"minimum_age\":0").audience()).isEqualTo(Audience.EVERYONE);
  }

  @Test
  void petsLanguagesCostPapersAndAccessAreCarried() {
    Terms terms =
        TERMS.of(
            Json.read(
                """
                {"description":"A bed for the night. No pets.","fees_description":"$5 a night",
                 "languages":[{"name":"Spanish","code":"es"}],"interpretation_services":"ASL",
                 "required_documents":[{"document":"Photo ID"}]}
                """),
            Json.read(
                """
                {"location":{"languages":[{"code":"en"}],"accessibility":[{"description":"Wheelchair ramp"}]}}
                """));
    assertThat(terms.audience().noPets()).isTrue();
    assertThat(terms.languages()).containsExactly("Spanish", "English");
    assertThat(terms.spoken()).containsExactlyInAnyOrder(Language.EN, Language.ES);
    assertThat(terms.cost()).isEqualTo("$5 a night");
    assertThat(terms.documents()).containsExactly("Photo ID");
    assertThat(terms.accessibility()).containsExactly("Wheelchair ramp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | Español | Spanish",
        "name | spanish | Spanish",
        "code | spa | Spanish",
        "code | es-MX | Spanish",
        "name | vietnamita | Vietnamese",
        "name | Haitian  creole | Haitian Creole",
        "name | American Sign Language (ASL) | American Sign Language",
        "name | English/Spanish | English, Spanish",
        "code | no | Norwegian",
        "name | Klingon | Klingon",
        "name | no interpreters | no interpreters",
        "name | English, others on request | English, others on request",
      })
  void aLanguageIsCalledByItsNameAndAnUnknownOneAsItsSourceDoes(
      String key, String said, String called) {
    Terms terms = terms("\"languages\":[{\"%s\":\"%s\"}]".formatted(key, said));

    assertThat(String.join(", ", terms.languages())).isEqualTo(called);
  }

  @ParameterizedTest
  @CsvSource({
    "interpretation_services, Hay intérpretes de español",
    "interpretation_services, Spanish and Arabic by phone"
  })
  void whatInterpretersSpeakIsSpoken(String key, String said) {
    assertThat(terms("\"%s\":\"%s\"".formatted(key, said)).spoken()).containsExactly(Language.ES);
  }

  @Test
  void aLanguageIsSpokenByItsCodeOrInWordsBesideOthers() {
    assertThat(terms("\"languages\":[{\"name\":\"Latin American\",\"code\":\"es\"}]").spoken())
        .containsExactly(Language.ES);
    assertThat(terms("\"languages\":[{\"name\":\"Some Spanish on Mondays\"}]").spoken())
        .containsExactly(Language.ES);
    assertThat(terms("\"languages\":[{\"name\":\"Ask en route\"}]").spoken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Free.", "No charge to clients", "GRATIS", "n/a", "$0.00", "Sin costo"})
  void whatIsSaidToBeFreeHasNoCost(String said) {
    assertThat(terms("\"fees_description\":\"%s\"".formatted(said)).cost()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.50 a page", "Freedom Pass needed", "$0 to $40 by income"})
  void whatOnlyBeginsLikeItIsACost(String said) {
    assertThat(terms("\"fees_description\":\"%s\"".formatted(said)).cost()).isEqualTo(said);
  }

  @Test
  void whatIsFreeHasNoCost() {
    assertThat(terms("\"fees_description\":\"Free.\"").cost()).isEmpty();
    assertThat(terms("\"cost_options\":[{\"amount\":0,\"currency\":\"USD\"}]").cost()).isEmpty();
    assertThat(terms("\"cost_options\":[{\"amount\":12.5,\"currency\":\"USD\"}]").cost())
        .isEqualTo("$12.5");
  }

  private static String audience(String said) {
    return text(terms("\"eligibility_description\":\"%s\"".formatted(said)).audience());
  }

  private static Terms terms(String fields) {
    return TERMS.of(Json.read("{" + fields + "}"), Json.object());
  }

  private static String text(Audience audience) {
    String ages =
        audience.minimumAge() == null && audience.maximumAge() == null
            ? ""
            : "%s-%s".formatted(said(audience.minimumAge()), said(audience.maximumAge()));
    String groups =
        audience.only().stream()
            .sorted()
            .map(group -> group.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return (ages + " " + groups).strip();
  }

  private static String said(@org.jspecify.annotations.Nullable Integer age) {
    return age == null ? "" : age.toString();
  }
}
