package wayfinder.skill.finder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wayfinder.conversation.Channel;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.HolidayNames;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.Seeker;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.search.AlsoAsked;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.SeekerFact;

/** Names the places near a client; then it only listens whether one of them is wrong. */
final class PlaceList {
  /** The step that only listens. */
  static final String LISTED = "listed";

  /** Its answer that holds the ids of the places that were named, with spaces between them. */
  static final String IDS = "ids";

  /** The step at which it was asked who needs the place. */
  static final String FIT = "fit";

  /** Its answer that holds what was asked. */
  static final String FACT = "fact";

  private static final int MOST_PLACES = 3;
  private static final int MOST_LOOKED_AT = 40;
  private static final double FAR_MILES = 10;

  /** What was last checked before these days is one to call first. */
  static final int FRESH_DAYS = 90;

  private final NearbyListings listings;
  private final AlsoAsked also;
  private final PlaceWords words;
  private final ZoneId zone;

  PlaceList(NearbyListings listings, AlsoAsked also, HolidayNames holidays, ZoneId zone) {
    this.also = also;
    this.listings = listings;
    this.words = new PlaceWords(holidays);
    this.zone = zone;
  }

  /** Whether there is any place of this topic anywhere. */
  boolean has(Topic topic) {
    return listings.has(topic.slug());
  }

  /** The nearest few that fit, or first the one question that decides which these are. */
  SkillStep found(Wanted wanted, Ask ask) {
    Fitting fitting = fitting(wanted, Set.of(), MOST_PLACES, ask);
    return fitting
        .worthAsking(wanted.seeker(), wanted.skipped())
        .map(fact -> asking(fact, wanted))
        .orElseGet(() -> named(fitting, wanted, ask));
  }

  /** The same after the question: no second one is asked. */
  SkillStep named(Wanted wanted, Ask ask) {
    return named(fitting(wanted, Set.of(), MOST_PLACES, ask), wanted, ask);
  }

  private Fitting fitting(Wanted wanted, Set<String> except, int most, Ask ask) {
    ZipCode zip = wanted.zip();
    Map<String, Double> said = also.saidBy(wanted.also(), zip.center());
    return new Fitting(
        listings.nearest(wanted.topic().slug(), zip, said, now(ask), MOST_LOOKED_AT).stream()
            .filter(place -> !except.contains(place.listing().id()))
            .toList(),
        most);
  }

  private static SkillStep asking(SeekerFact fact, Wanted wanted) {
    var answers = new HashMap<>(wanted.kept());
    answers.put(FACT, fact.name());
    return new SkillStep(
        List.of(FitWords.question(fact)),
        new OpenQuestion(FollowUp.FINDER, FIT, answers),
        wanted.zip().zip());
  }

  private SkillStep named(Fitting fitting, Wanted wanted, Ask ask) {
    List<NearbyListings.Near> near = openFirst(fitting.best(wanted.seeker()), now(ask));
    String label = wanted.topic().label(ask.language());
    String zip = wanted.zip().zip();
    if (near.isEmpty()) {
      Saying none =
          Saying.of(Kind.ANSWER, Phrase.of("finder.none-near", "topic", label, "zip", zip));
      return new SkillStep(List.of(none), null, zip);
    }
    var phrases = new ArrayList<Phrase>();
    phrases.add(heading(near, label, zip, ask));
    double nearest = near.stream().mapToDouble(NearbyListings.Near::miles).min().orElseThrow();
    if (nearest > FAR_MILES) {
      long miles = Math.round(nearest);
      phrases.add(Phrase.of("finder.far", "miles", Long.toString(miles)));
    }
    boolean saysWhom = !fitting.isForAllAlike();
    return named(phrases, near, saysWhom, wanted.seeker(), wanted.zip(), wanted.kept(), ask);
  }

  /** After some words the next nearest that is none of these, as a message of its own. */
  SkillStep next(Phrase first, Wanted wanted, Set<String> except, Ask ask) {
    Fitting fitting = fitting(wanted, except, 1, ask);
    List<NearbyListings.Near> near = fitting.best(wanted.seeker());
    if (near.isEmpty()) {
      return SkillStep.done(Saying.of(Kind.ANSWER, first, Phrase.of("referral.no-other")));
    }
    List<Phrase> offer = List.of(Phrase.of("referral.next", "year", oldestYear(near)));
    boolean saysWhom = !fitting.isForAllAlike();
    SkillStep step =
        named(offer, near, saysWhom, wanted.seeker(), wanted.zip(), wanted.kept(), ask);
    return new SkillStep(
        List.of(Saying.of(Kind.NOTICE, first), step.sayings().getFirst()),
        step.question(),
        step.zip());
  }

  private SkillStep named(
      List<Phrase> first,
      List<NearbyListings.Near> near,
      boolean saysWhom,
      Seeker seeker,
      ZipCode zip,
      Map<String, String> kept,
      Ask ask) {
    var phrases = new ArrayList<>(first);
    for (NearbyListings.Near place : near) {
      List<Phrase> terms = FitWords.lines(place.listing(), seeker, saysWhom, ask.language());
      phrases.addAll(
          ask.channel() == Channel.SMS
              ? words.lines(place, terms, ask.language(), now(ask))
              : words.besideResult(place.listing(), terms, ask.language(), now(ask)));
    }
    phrases.add(Phrase.of("finder.more-help"));
    List<Result> results =
        near.stream().map(place -> PlaceWords.result(place, ask.language(), now(ask))).toList();
    return new SkillStep(
        List.of(
            new Saying(Kind.ANSWER, phrases, List.of(), List.of(), List.of(), results)
                .upon(PlaceWords.grounds(near))),
        listed(near.stream().map(NearbyListings.Near::listing).toList(), kept),
        zip.zip());
  }

  /** The places that a client called by their name, however far they are. */
  SkillStep byName(List<Listing> named, Ask ask) {
    var phrases = new ArrayList<Phrase>();
    phrases.add(Phrase.of("finder.by-name"));
    for (Listing place : named) {
      List<Phrase> terms = FitWords.lines(place, Seeker.UNKNOWN, true, ask.language());
      phrases.addAll(words.byName(place, terms, ask, now(ask)));
    }
    List<Result> results =
        named.stream().map(place -> PlaceWords.result(place, ask.language(), now(ask))).toList();
    Listing first = named.getFirst();
    var answers = new HashMap<String, String>();
    first.topics().stream().findFirst().ifPresent(topic -> answers.put(FollowUp.TOPIC, topic));
    answers.put(FollowUp.ZIP, first.zip());
    return new SkillStep(
        List.of(
            new Saying(Kind.ANSWER, phrases, List.of(), List.of(), List.of(), results)
                .upon(PlaceWords.groundsByName(named))),
        listed(named, answers),
        null);
  }

  /** The nearest few of those found by their words. */
  SkillStep byWords(List<NearbyListings.Near> found, Seeker seeker, ZipCode zip, Ask ask) {
    List<NearbyListings.Near> near =
        openFirst(new Fitting(found, MOST_PLACES).best(seeker), now(ask));
    String checked = OpenWords.day(oldest(near), ask.language());
    var phrases = new ArrayList<Phrase>();
    phrases.add(new Phrase("finder.by-words", Map.of("zip", zip.zip(), "checked", checked)));
    var answers = new HashMap<String, String>();
    near.getFirst().listing().topics().stream()
        .findFirst()
        .ifPresent(topic -> answers.put(FollowUp.TOPIC, topic));
    answers.put(FollowUp.ZIP, zip.zip());
    return named(phrases, near, true, seeker, zip, answers, ask);
  }

  private static OpenQuestion listed(List<Listing> named, Map<String, String> kept) {
    var answers = new HashMap<>(kept);
    answers.put(IDS, named.stream().map(Listing::id).collect(Collectors.joining(" ")));
    return new OpenQuestion(FollowUp.FINDER, LISTED, answers);
  }

  /** Of the nearest, those that do not open today come last. */
  private static List<NearbyListings.Near> openFirst(
      List<NearbyListings.Near> near, ZonedDateTime now) {
    return near.stream()
        .sorted(
            Comparator.comparing(
                place -> place.listing().openAt(now).isClosedOn(now.toLocalDate())))
        .toList();
  }

  /** Says when the list was last checked, and to call first unless that was lately. */
  private Phrase heading(List<NearbyListings.Near> near, String topic, String zip, Ask ask) {
    LocalDate checked = oldest(near);
    return checked.isBefore(now(ask).toLocalDate().minusDays(FRESH_DAYS))
        ? new Phrase("finder.near", Map.of("topic", topic, "zip", zip, "year", oldestYear(near)))
        : new Phrase(
            "finder.near-checked",
            Map.of("topic", topic, "zip", zip, "checked", OpenWords.day(checked, ask.language())));
  }

  private static String oldestYear(List<NearbyListings.Near> near) {
    return Integer.toString(oldest(near).getYear());
  }

  private static LocalDate oldest(List<NearbyListings.Near> near) {
    return near.stream()
        .map(place -> place.listing().checked())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  ZonedDateTime now(Ask ask) {
    return ask.now().atZone(zone);
  }
}
