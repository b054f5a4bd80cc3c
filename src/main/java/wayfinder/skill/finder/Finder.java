package wayfinder.skill.finder;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.conversation.Choice;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.Seeker;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.search.NamedPlaces;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.Choices;
import wayfinder.understanding.FinderWords;
import wayfinder.understanding.Place;
import wayfinder.understanding.PlaceReader;
import wayfinder.understanding.SeekerFact;
import wayfinder.understanding.SeekerReader;

/**
 * Finds places near a client: asks where, then names the nearest and when they were last checked.
 * Later it hears whether a place helped, and names the next where it did not.
 */
public final class Finder implements Skill {
  private static final String WHERE = "where";

  private final Knowledge knowledge;
  private final PlaceReader places;
  private final PlaceList list;
  private final NamedPlaces named;
  private final SeekerReader seekers;
  private final PlaceFollowUp followUp;

  /**
   * @param named finds a place that is called by its name
   */
  public Finder(
      Knowledge knowledge,
      NearbyListings listings,
      NamedPlaces named,
      PlaceReader places,
      FinderWords words,
      ZoneId zone) {
    this.knowledge = knowledge;
    this.places = places;
    this.named = named;
    list = new PlaceList(listings, words.holidays(), zone);
    seekers = new SeekerReader(words.seekers());
    followUp = new PlaceFollowUp(knowledge, list, words.answers());
  }

  @Override
  public String name() {
    return FollowUp.FINDER;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return knowledge.topic(topic).filter(Topic::local).map(local -> begin(local, ask));
  }

  @Override
  public Optional<SkillStep> open(Ask ask) {
    return Optional.of(named.in(ask.text()))
        .filter(found -> !found.isEmpty())
        .map(found -> list.byName(found, ask));
  }

  private SkillStep begin(Topic topic, Ask ask) {
    if (!list.has(topic)) {
      return SkillStep.done(
          Saying.of(
              Kind.ANSWER, Phrase.of("finder.no-list", "topic", topic.label(ask.language()))));
    }
    return told(topic, ask)
        .or(() -> known(ask).map(zip -> list.found(wanted(topic, zip, ask), ask)))
        .orElseGet(() -> asking(topic, Phrase.of("finder.where")));
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return switch (question.step()) {
      case WHERE -> topicOf(question).flatMap(topic -> told(topic, ask));
      case PlaceList.FIT -> fit(question, ask);
      default -> followUp.answer(question, ask);
    };
  }

  /** Who needs the place, or, in place of an answer, another place to look near. */
  private Optional<SkillStep> fit(OpenQuestion question, Ask ask) {
    Optional<Topic> topic = topicOf(question);
    Optional<ZipCode> zip =
        Optional.ofNullable(question.answers().get(FollowUp.ZIP)).flatMap(knowledge.places()::find);
    if (topic.isEmpty() || zip.isEmpty()) {
      return Optional.empty();
    }
    SeekerFact asked = asked(question);
    return Choices.chosen(ask.text(), ask.dialogue().choices())
        .map(Choice::value)
        .filter(value -> value.startsWith(FitWords.CHOICE))
        .map(value -> FitWords.told(asked, value))
        .or(() -> seekers.answer(asked, ask.text()))
        .map(
            seeker -> {
              Wanted wanted = wanted(topic.get(), zip.get(), ask).forSomeone(seeker);
              boolean told = SeekerReader.knows(wanted.seeker(), asked);
              return list.named(told ? wanted : wanted.skipping(asked), ask);
            })
        .or(() -> told(topic.get(), ask));
  }

  private static SeekerFact asked(OpenQuestion question) {
    return SeekerFact.valueOf(
        question.answers().getOrDefault(PlaceList.FACT, SeekerFact.AGE.name()));
  }

  /** With all that the client has told of who needs it, in this text and before. */
  private Wanted wanted(Topic topic, ZipCode zip, Ask ask) {
    Map<String, String> before =
        ask.dialogue().left(FollowUp.FINDER).map(OpenQuestion::answers).orElse(Map.of());
    Seeker screened =
        ask.dialogue()
            .left(SeekerReader.SCREENING)
            .map(SeekerReader::screened)
            .orElse(Seeker.UNKNOWN);
    return new Wanted(
        topic,
        zip,
        screened.and(Wanted.seeker(before)).and(seekers.in(ask.text())),
        Wanted.skipped(before));
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return switch (question.step()) {
      case WHERE -> Optional.of(Saying.of(Kind.QUESTION, Phrase.of("finder.where")));
      case PlaceList.FIT -> Optional.of(FitWords.question(asked(question)));
      default -> Optional.empty();
    };
  }

  /** What the text says of where, if anything. */
  private Optional<SkillStep> told(Topic topic, Ask ask) {
    return switch (places.in(ask.text())) {
      case Place.Area area -> Optional.of(list.found(wanted(topic, area.zip(), ask), ask));
      case Place.City city -> Optional.of(list.found(wanted(topic, city.middle(), ask), ask));
      case Place.Several several ->
          Optional.of(
              asking(
                  topic,
                  Phrase.of(
                      "finder.which-zip",
                      "first",
                      several.zips().get(0).zip(),
                      "second",
                      several.zips().get(1).zip())));
      case Place.Unknown unknown ->
          Optional.of(asking(topic, Phrase.of("finder.no-such-zip", "zip", unknown.zip())));
      case Place.None _ -> Optional.empty();
    };
  }

  private Optional<Topic> topicOf(OpenQuestion question) {
    String slug = question.answers().get(FollowUp.TOPIC);
    return slug == null ? Optional.empty() : knowledge.topic(slug);
  }

  private Optional<ZipCode> known(Ask ask) {
    String zip = ask.dialogue().zip();
    return zip == null ? Optional.empty() : knowledge.places().find(zip);
  }

  private static SkillStep asking(Topic topic, Phrase question) {
    return new SkillStep(
        List.of(Saying.of(Kind.QUESTION, question)),
        new OpenQuestion(FollowUp.FINDER, WHERE, Map.of(FollowUp.TOPIC, topic.slug())),
        null);
  }
}
