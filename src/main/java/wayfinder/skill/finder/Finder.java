package wayfinder.skill.finder;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.OpenState;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.Place;
import wayfinder.understanding.PlaceReader;

/**
 * Finds places near a client: asks where, then names the nearest and when they were last checked.
 */
public final class Finder implements Skill {
  private static final String NAME = "finder";
  private static final String WHERE = "where";
  private static final String TOPIC = "topic";
  private static final int MOST_PLACES = 3;
  private static final double FAR_MILES = 10;

  private final Knowledge knowledge;
  private final PlaceReader places;
  private final NearbyListings listings;
  private final ZoneId zone;

  public Finder(Knowledge knowledge, PlaceReader places, ZoneId zone) {
    this.knowledge = knowledge;
    this.places = places;
    this.listings = new NearbyListings(knowledge);
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return knowledge.topic(topic).filter(Topic::local).map(local -> begin(local, ask));
  }

  @Override
  public Optional<SkillStep> open(Ask ask) {
    return Optional.empty();
  }

  private SkillStep begin(Topic topic, Ask ask) {
    if (!listings.has(topic.slug())) {
      return SkillStep.done(
          Saying.of(
              Kind.ANSWER, Phrase.of("finder.no-list", "topic", topic.label(ask.language()))));
    }
    return told(topic, ask)
        .or(() -> known(ask).map(zip -> found(zip, topic, ask)))
        .orElseGet(() -> asking(topic, Phrase.of("finder.where")));
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return topicOf(question).flatMap(topic -> told(topic, ask));
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return Optional.of(Saying.of(Kind.QUESTION, Phrase.of("finder.where")));
  }

  /** What the text says of where, if anything. */
  private Optional<SkillStep> told(Topic topic, Ask ask) {
    return switch (places.in(ask.text())) {
      case Place.Area area -> Optional.of(found(area.zip(), topic, ask));
      case Place.City city -> Optional.of(found(city.middle(), topic, ask));
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
    String slug = question.answers().get(TOPIC);
    return slug == null ? Optional.empty() : knowledge.topic(slug);
  }

  private Optional<ZipCode> known(Ask ask) {
    String zip = ask.dialogue().zip();
    return zip == null ? Optional.empty() : knowledge.places().find(zip);
  }

  private static SkillStep asking(Topic topic, Phrase question) {
    return new SkillStep(
        List.of(Saying.of(Kind.QUESTION, question)),
        new OpenQuestion(NAME, WHERE, Map.of(TOPIC, topic.slug())),
        null);
  }

  private SkillStep found(ZipCode zip, Topic topic, Ask ask) {
    List<NearbyListings.Near> near =
        openFirst(
            listings.nearest(topic.slug(), zip, now(ask).toLocalDate(), MOST_PLACES), now(ask));
    String label = topic.label(ask.language());
    if (near.isEmpty()) {
      Saying none =
          Saying.of(Kind.ANSWER, Phrase.of("finder.none-near", "topic", label, "zip", zip.zip()));
      return new SkillStep(List.of(none), null, zip.zip());
    }
    var phrases = new ArrayList<Phrase>();
    phrases.add(
        new Phrase(
            "finder.near", Map.of("topic", label, "zip", zip.zip(), "year", oldestYear(near))));
    double nearest = near.stream().mapToDouble(NearbyListings.Near::miles).min().orElseThrow();
    if (nearest > FAR_MILES) {
      long miles = Math.round(nearest);
      phrases.add(Phrase.of("finder.far", "miles", Long.toString(miles)));
    }
    if (ask.channel() == Channel.SMS) {
      near.forEach(place -> phrases.addAll(PlaceWords.lines(place, ask.language(), now(ask))));
    }
    phrases.add(Phrase.of("finder.more-help"));
    List<Result> results =
        near.stream().map(place -> PlaceWords.result(place, ask.language(), now(ask))).toList();
    return new SkillStep(
        List.of(new Saying(Kind.ANSWER, phrases, List.of(), List.of(), List.of(), results)),
        null,
        zip.zip());
  }

  /** Of the nearest, those that do not open today come last. */
  private static List<NearbyListings.Near> openFirst(
      List<NearbyListings.Near> near, ZonedDateTime now) {
    return near.stream()
        .sorted(Comparator.comparing(place -> isClosedToday(place.listing().openAt(now), now)))
        .toList();
  }

  private static boolean isClosedToday(OpenState state, ZonedDateTime now) {
    return switch (state) {
      case OpenState.Closed closed -> closed.opens().toLocalDate().isAfter(now.toLocalDate());
      case OpenState.Open _, OpenState.AlwaysOpen _, OpenState.Unknown _ -> false;
    };
  }

  private static String oldestYear(List<NearbyListings.Near> near) {
    return near.stream()
        .map(place -> place.listing().checked())
        .min(Comparator.naturalOrder())
        .map(day -> Integer.toString(day.getYear()))
        .orElseThrow();
  }

  private ZonedDateTime now(Ask ask) {
    return ask.now().atZone(zone);
  }
}
