package wayfinder.skill.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.knowledge.Audience;
import wayfinder.knowledge.Group;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.PlaceRecords;
import wayfinder.knowledge.Terms;
import wayfinder.search.NamedPlaces;
import wayfinder.search.PlaceAskWords;
import wayfinder.search.PlaceIndex;
import wayfinder.search.PlaceIndexWriter;
import wayfinder.search.PlaceSearch;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;
import wayfinder.text.Language;
import wayfinder.understanding.PlaceReader;

/** Who needs a bed, and which beds are for them. */
class FitTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Audience ALL = Audience.EVERYONE;
  private static final Audience WOMEN = only(Group.WOMEN);
  private static final Audience YOUTH = new Audience(14, 24, Set.of(), false);
  private static final Audience NO_PETS = new Audience(null, null, Set.of(), true);
  private Dialogue dialogue = Dialogue.NEW;

  @Test
  void nothingIsAskedWhereEveryoneMayCome() {
    assertThat(named(say("a bed near 15213", ALL, ALL, ALL, WOMEN))).containsExactly("0", "1", "2");
  }

  @Test
  void oneQuestionIsAskedWhereItsAnswerChangesWhatIsNamed() {
    assertThat(asked(say("a bed near 15213", ALL, WOMEN, YOUTH, ALL, ALL)))
        .isEqualTo("finder.ask.gender");
    SkillStep step = say("a man", ALL, WOMEN, YOUTH, ALL, ALL);
    assertThat(named(step)).containsExactly("0", "2", "3");
    assertThat(keys(step)).contains("finder.ages");
  }

  @ParameterizedTest
  @CsvSource({
    "skip, 0 1 2",
    "una mujer, 0 1 2",
    "hombre, 0 2 3",
  })
  void theAnswerMayBeSkipped(String answer, String named) {
    say("a bed near 15213", ALL, WOMEN, ALL, ALL);
    assertThat(String.join(" ", named(say(answer, ALL, WOMEN, ALL, ALL)))).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({"16, 0 1 2", "im 40, 0 2 3", "45 years old, 0 2 3", "tengo 70 años, 0 2 3"})
  void anAgeDecides(String answer, String named) {
    assertThat(asked(say("a bed near 15213", ALL, YOUTH, ALL, ALL))).isEqualTo("finder.ask.age");
    assertThat(String.join(" ", named(say(answer, ALL, YOUTH, ALL, ALL)))).isEqualTo(named);
  }

  @Test
  void aPlaceForOthersThatStaysInTheListIsSaidToBeForThem() {
    say("a bed near 15213", ALL, WOMEN, ALL, ALL);
    assertThat(keys(say("skip", ALL, WOMEN, ALL, ALL))).contains("finder.only.women");
    dialogue = Dialogue.NEW;
    assertThat(keys(say("im a woman, a bed near 15213", ALL, WOMEN, ALL, ALL)))
        .doesNotContain("finder.only.women");
  }

  @ParameterizedTest
  @ValueSource(strings = {"im a veteran, bed near 15213", "soy veterano, cama cerca de 15213"})
  void whatTheTextTellsIsNotAsked(String text) {
    assertThat(named(say(text, only(Group.VETERANS), ALL, ALL, ALL)))
        .containsExactly("0", "1", "2");
  }

  @Test
  void whatWasToldBeforeIsNotAskedAgain() {
    say("a bed near 15213", ALL, WOMEN, ALL, ALL);
    say("a man", ALL, WOMEN, ALL, ALL);
    assertThat(named(say("a bed near 15213", ALL, WOMEN, ALL, ALL))).containsExactly("0", "2", "3");
    dialogue = Dialogue.NEW;
    say("a bed near 15213", ALL, WOMEN, ALL, ALL);
    say("skip", ALL, WOMEN, ALL, ALL);
    assertThat(named(say("a bed near 15213", ALL, WOMEN, ALL, ALL))).containsExactly("0", "1", "2");
  }

  @Test
  void whatTheScreeningWasToldIsNotAsked() {
    var screening =
        new OpenQuestion("screening", "rent", Map.of("ages", "34 6", "situation", "D:0"));
    dialogue = Dialogue.NEW.asking(screening);
    assertThat(
            named(say("a bed near 15213", only(Group.FAMILIES), only(Group.VETERANS), YOUTH, ALL)))
        .containsExactly("0", "1", "2");
    dialogue =
        Dialogue.NEW.asking(
            new OpenQuestion("screening", "rent", Map.of("ages", "34", "situation", "none")));
    assertThat(
            named(say("a bed near 15213", only(Group.FAMILIES), only(Group.VETERANS), YOUTH, ALL)))
        .containsExactly("3");
  }

  @Test
  void whereAllAreForTheSamePeopleTheyAreNamedWithoutAQuestion() {
    SkillStep step = say("im 40, a bed near 15213", YOUTH, YOUTH, YOUTH);
    assertThat(named(step)).containsExactly("0", "1", "2");
    assertThat(keys(step)).doesNotContain("finder.ages");
  }

  @Test
  void aPetIsAskedForWhereSomePlacesTakeNone() {
    assertThat(asked(say("a bed near 15213", NO_PETS, ALL, ALL, ALL))).isEqualTo("finder.ask.pet");
    assertThat(named(say("yes", NO_PETS, ALL, ALL, ALL))).containsExactly("1", "2", "3");
    dialogue = Dialogue.NEW;
    assertThat(named(say("a bed for me and my dog near 15213", NO_PETS, ALL, ALL, ALL)))
        .containsExactly("1", "2", "3");
  }

  @Test
  void anotherPlaceInsteadOfAnAnswerIsHeard() {
    say("a bed near 15213", ALL, WOMEN, ALL, ALL);
    SkillStep step = say("15210", ALL, WOMEN, ALL, ALL);
    assertThat(asked(step)).isEqualTo("finder.ask.gender");
    assertThat(step.zip()).isEqualTo("15210");
  }

  @Test
  void aClientWhoWritesSpanishIsToldWhereSpanishIsSpoken() {
    var spoken =
        new Terms(ALL, "", List.of("Spanish"), Set.of(Language.ES), "", List.of(), List.of());
    var finder = finder(List.of(Beds.bed("0", spoken)));
    Ask ask = new Ask("cama cerca de 15213", Language.ES, Channel.SMS, dialogue, NOW, List.of());
    assertThat(keys(finder.begin("shelter", ask).orElseThrow())).contains("finder.speaks");
    assertThat(keys(finder.begin("shelter", english("bed near 15213")).orElseThrow()))
        .doesNotContain("finder.speaks");
  }

  @Test
  void whatToBringAndWhatItCostsIsSaid() {
    var terms =
        new Terms(ALL, "", List.of(), Set.of(), "$5 a night", List.of("Photo ID"), List.of());
    SkillStep step =
        finder(List.of(Beds.bed("0", terms)))
            .begin("shelter", english("bed near 15213"))
            .orElseThrow();
    assertThat(phrases(step))
        .contains(
            Phrase.of("finder.cost", "cost", "$5 a night"),
            Phrase.of("finder.bring", "documents", "Photo ID"));
  }

  /** A step over beds for these people, the nearest first. */
  private SkillStep say(String text, Audience... beds) {
    var listings = new ArrayList<Listing>();
    for (int i = 0; i < beds.length; i++) {
      var terms = new Terms(beds[i], "", List.of(), Set.of(), "", List.of(), List.of());
      listings.add(Beds.bed(Integer.toString(i), terms));
    }
    Finder finder = finder(listings);
    OpenQuestion open = dialogue.question();
    Ask ask = english(text);
    SkillStep step =
        (open == null || !open.skill().equals("finder")
                ? finder.begin("shelter", ask)
                : finder.answer(open, ask).or(() -> finder.begin("shelter", ask)))
            .orElseThrow();
    dialogue = dialogue.asking(step.question());
    return step;
  }

  private Ask english(String text) {
    return new Ask(text, Language.EN, Channel.SMS, dialogue, NOW, List.of());
  }

  private static Finder finder(List<Listing> listings) {
    Knowledge all = TestContent.CONTENT.knowledge();
    var knowledge = new Knowledge(all.topics(), List.of(), List.of(), listings, all.places());
    var language = TestContent.CONTENT.language();
    PlaceIndex index =
        PlaceIndexWriter.of(listings, language.languages(), all.places(), Path.of("target"));
    PlaceAskWords asks = language.placeAskWords();
    return new Finder(
        knowledge,
        new NearbyListings(knowledge, new PlaceRecords()),
        new NamedPlaces(knowledge, language.topicWords(), language.languages(), index, asks),
        new PlaceSearch(TestContent.search(), knowledge, index, asks),
        new PlaceReader(all.places(), "PA", language.states(), language.cityWords()),
        language.finderWords(),
        ZoneId.of("America/New_York"));
  }

  private static List<String> named(SkillStep step) {
    return step.sayings().getFirst().results().stream().map(Result::id).toList();
  }

  private static @Nullable String asked(SkillStep step) {
    assertThat(named(step)).isEmpty();
    return keys(step).getFirst();
  }

  private static List<String> keys(SkillStep step) {
    return phrases(step).stream().map(Phrase::key).toList();
  }

  private static List<Phrase> phrases(SkillStep step) {
    return step.sayings().getFirst().phrases();
  }

  private static Audience only(Group group) {
    return new Audience(null, null, Set.of(group), false);
  }
}
