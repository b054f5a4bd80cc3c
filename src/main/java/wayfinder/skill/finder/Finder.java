package wayfinder.skill.finder;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import wayfinder.search.AlsoAsked;
import wayfinder.search.NamedPlaces;
import wayfinder.search.PlaceQuery;
import wayfinder.search.PlaceSearch;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.Choices;
import wayfinder.understanding.FinderWords;
import wayfinder.understanding.PlaceReader;
import wayfinder.understanding.SeekerFact;
import wayfinder.understanding.SeekerReader;

/**
 * Finds places near a client: asks where, then names the nearest and when they were last checked.
 * Later it hears whether a place helped, and names the next where it did not.
 */
public final class Finder implements Skill {
  /** The answer that holds the words places are looked for by, where no topic is known. */
  private static final String WORDS = "words";

  private final Knowledge knowledge;
  private final Where where;
  private final PlaceList list;
  private final NamedPlaces named;
  private final SeekerReader seekers;
  private final PlaceFollowUp followUp;
  private final PlacesByWords byWords;
  private final AlsoAsked also;

  /**
   * @param named finds a place that is called by its name
   * @param search finds places by what they say of themselves
   */
  public Finder(
      Knowledge knowledge,
      NearbyListings listings,
      NamedPlaces named,
      PlaceSearch search,
      PlaceReader places,
      FinderWords words,
      ZoneId zone) {
    this.knowledge = knowledge;
    where = new Where(places, knowledge.places());
    this.named = named;
    also = search.also();
    list = new PlaceList(listings, also, words.holidays(), zone);
    seekers = new SeekerReader(words.seekers());
    followUp = new PlaceFollowUp(knowledge, list, words.answers());
    byWords = new PlacesByWords(search, listings, list);
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
        .map(found -> list.byName(found, ask))
        .or(
            () ->
                named
                    .officeIn(ask.text())
                    .flatMap(knowledge::topic)
                    .flatMap(it -> office(it, ask)));
  }

  /** How to reach an office for this need; empty where a line or a list tells that. */
  private Optional<SkillStep> office(Topic topic, Ask ask) {
    boolean isTold =
        topic.local()
            || knowledge.lines().stream()
                .anyMatch(line -> line.topics().getFirst().equals(topic.slug()));
    return isTold
        ? Optional.empty()
        : Optional.of(otherwise(ask).orElseGet(() -> noList(topic, ask)));
  }

  private static SkillStep noList(Topic topic, Ask ask) {
    return SkillStep.done(
        Saying.of(Kind.ANSWER, Phrase.of("finder.no-list", "topic", topic.label(ask.language()))));
  }

  /** Places by what they say of themselves, near where the client is; else asks where that is. */
  @Override
  public Optional<SkillStep> otherwise(Ask ask) {
    return byWords(PlaceQuery.Floor.NEARLY_ALL, ask);
  }

  /** The same beside a card or a line, where the text says near where or asks for nothing else. */
  @Override
  public Optional<SkillStep> beside(Ask ask) {
    return where.said(ask).isPresent()
        ? byWords(PlaceQuery.Floor.NEARLY_ALL, ask)
        : byWords(PlaceQuery.Floor.ALL_OF_FEW, ask);
  }

  private Optional<SkillStep> byWords(PlaceQuery.Floor floor, Ask ask) {
    Optional<ZipCode> zip = where.said(ask).or(() -> where.known(ask));
    if (zip.isPresent()) {
      return byWords.near(zip.get(), ask.text(), floor, seeker(ask), ask);
    }
    Map<String, String> kept = Map.of(WORDS, ask.text());
    return byWords.hasAny(ask.text(), floor)
        ? where
            .told(kept, at -> byWords(ask.text(), at, ask), ask)
            .or(() -> Optional.of(Where.asking(kept, Phrase.of("finder.where"))))
        : Optional.empty();
  }

  private SkillStep byWords(String words, ZipCode zip, Ask ask) {
    return byWords
        .near(zip, words, PlaceQuery.Floor.NEARLY_ALL, seeker(ask), ask)
        .orElseGet(
            () ->
                SkillStep.done(
                    Saying.of(Kind.ANSWER, Phrase.of("finder.none-by-words", "zip", zip.zip()))));
  }

  private SkillStep begin(Topic topic, Ask ask) {
    if (!list.has(topic)) {
      return otherwise(ask).orElseGet(() -> noList(topic, ask));
    }
    String more = more(topic, ask);
    return told(topic, more, ask)
        .or(() -> where.known(ask).map(zip -> list.found(wanted(topic, zip, more, ask), ask)))
        .orElseGet(() -> Where.asking(kept(topic, more), Phrase.of("finder.where")));
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return switch (question.step()) {
      case Where.STEP -> answered(question, ask);
      case PlaceList.FIT -> fit(question, ask);
      default -> followUp.answer(question, ask);
    };
  }

  private Optional<SkillStep> answered(OpenQuestion question, Ask ask) {
    String words = question.answers().get(WORDS);
    return words == null
        ? topicOf(question).flatMap(topic -> told(topic, more(question), ask))
        : where.told(question.answers(), zip -> byWords(words, zip, ask), ask);
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
              Wanted wanted =
                  wanted(topic.get(), zip.get(), more(question), ask).forSomeone(seeker);
              boolean told = SeekerReader.knows(wanted.seeker(), asked);
              return list.named(told ? wanted : wanted.skipping(asked), ask);
            })
        .or(() -> told(topic.get(), more(question), ask));
  }

  private static SeekerFact asked(OpenQuestion question) {
    return SeekerFact.valueOf(
        question.answers().getOrDefault(PlaceList.FACT, SeekerFact.AGE.name()));
  }

  private Wanted wanted(Topic topic, ZipCode zip, String more, Ask ask) {
    return new Wanted(topic, zip, more, seeker(ask), Wanted.skipped(toldBefore(ask)));
  }

  /** All that the client has told of who needs it, in this text and before. */
  private Seeker seeker(Ask ask) {
    Seeker screened =
        ask.dialogue()
            .left(SeekerReader.SCREENING)
            .map(SeekerReader::screened)
            .orElse(Seeker.UNKNOWN);
    return screened.and(Wanted.seeker(toldBefore(ask))).and(seekers.in(ask.text()));
  }

  private static Map<String, String> toldBefore(Ask ask) {
    return ask.dialogue().left(FollowUp.FINDER).map(OpenQuestion::answers).orElse(Map.of());
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return switch (question.step()) {
      case Where.STEP -> Optional.of(Saying.of(Kind.QUESTION, Phrase.of("finder.where")));
      case PlaceList.FIT -> Optional.of(FitWords.question(asked(question)));
      default -> Optional.empty();
    };
  }

  private Optional<SkillStep> told(Topic topic, String more, Ask ask) {
    return where.told(
        kept(topic, more), zip -> list.found(wanted(topic, zip, more, ask), ask), ask);
  }

  private static Map<String, String> kept(Topic topic, String more) {
    return Map.of(FollowUp.TOPIC, topic.slug(), Wanted.ALSO, more);
  }

  /** What the text asks of the place beside its topic. */
  private String more(Topic topic, Ask ask) {
    return also.in(
        ask.text(), topic.slug(), where.said(ask).map(PlacesByWords::where).orElse(Set.of()));
  }

  private static String more(OpenQuestion question) {
    return question.answers().getOrDefault(Wanted.ALSO, "");
  }

  private Optional<Topic> topicOf(OpenQuestion question) {
    String slug = question.answers().get(FollowUp.TOPIC);
    return slug == null ? Optional.empty() : knowledge.topic(slug);
  }
}
