package wayfinder;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.client.ClientId;
import wayfinder.consent.Wishes;
import wayfinder.content.Content;
import wayfinder.content.LanguageFiles;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Owner;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.PlaceRecords;
import wayfinder.reply.Replies;
import wayfinder.safety.DangerCheck;
import wayfinder.search.Evaluation;
import wayfinder.search.NamedPlaces;
import wayfinder.search.PlaceAskWords;
import wayfinder.search.PlaceIndex;
import wayfinder.search.PlaceSearch;
import wayfinder.search.Query;
import wayfinder.search.Search;
import wayfinder.search.TextVectors;
import wayfinder.skill.Skill;
import wayfinder.skill.card.CardTalk;
import wayfinder.skill.deadlines.Deadlines;
import wayfinder.skill.deadlines.Renewals;
import wayfinder.skill.finder.Finder;
import wayfinder.skill.plan.PlanTalk;
import wayfinder.skill.screening.Interview;
import wayfinder.text.Language;
import wayfinder.turn.Senses;
import wayfinder.turn.StaffedHours;
import wayfinder.turn.Turn;
import wayfinder.understanding.Answers;
import wayfinder.understanding.CardQuestionReader;
import wayfinder.understanding.Commands;
import wayfinder.understanding.LetterReader;
import wayfinder.understanding.Needs;
import wayfinder.understanding.PlaceReader;
import wayfinder.understanding.Sign;

/**
 * What thinks: the turn and the search over one content. Used by the service, by the chat in the
 * terminal and by the evaluation alike.
 */
public record Assistant(
    Turn turn,
    Search search,
    PlaceSearch placeSearch,
    Replies replies,
    NearbyListings listings,
    Interview interview,
    Content content) {
  private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);
  private static final int WARM_UP_TEXTS = 60;

  /**
   * Puts it together.
   *
   * @param state the agency's state, two letters: where cities without a state are looked for
   */
  public static Assistant over(Content content, StaffedHours staffed, String state, String agency) {
    return over(content, new PlaceRecords(), staffed, state, agency);
  }

  /** The same, with what clients told of places. */
  static Assistant over(
      Content content, PlaceRecords records, StaffedHours staffed, String state, String agency) {
    LanguageFiles language = content.language();
    Knowledge knowledge = content.knowledge();
    var search =
        new Search(
            knowledge,
            language.topicWords(),
            language.guess(),
            language.languages(),
            language.refusalWords());
    PlaceIndex index = content.placeIndex();
    PlaceAskWords asks = language.placeAskWords();
    var named =
        new NamedPlaces(knowledge, language.topicWords(), language.languages(), index, asks);
    var byWords = new PlaceSearch(search, knowledge, index, asks);
    Content.Safety safety = content.safety();
    var senses =
        new Senses(
            new DangerCheck(safety.rules(), safety.model(), safety.spellings()),
            new Wishes(content.wishes()),
            new Commands(content.commands()),
            language.guess(),
            new Needs(language.topicWords(), language.guess(), text -> !named.in(text).isEmpty()),
            search);
    var places =
        new PlaceReader(knowledge.places(), state, language.states(), language.cityWords());
    var listings = new NearbyListings(knowledge, records);
    var finder =
        new Finder(
            knowledge, listings, named, byWords, places, language.finderWords(), staffed.zone());
    var cardQuestions = new CardQuestionReader(language.cardWords(), language.topicWords());
    var letters = new LetterReader(language.letterWords());
    var interview =
        new Interview(
            content.programs(), knowledge.places(), places, content.interview(), staffed.zone());
    List<Skill> skills =
        List.of(
            interview,
            finder,
            new PlanTalk(language.planWords()),
            new Deadlines(content.appeals(), language.topicWords(), letters, staffed.zone()),
            new Renewals(letters, staffed.zone()),
            new CardTalk(knowledge, cardQuestions, finder));
    var replies = new Replies(content.wording());
    return new Assistant(
        new Turn(senses, knowledge, skills, replies, staffed, agency),
        search,
        byWords,
        replies,
        listings,
        interview,
        content);
  }

  /** Whether a text that is nothing but this is read as a wish, a command or an answer. */
  boolean reads(String whole) {
    var answers = new Answers(content.interview().answers());
    return new Wishes(content.wishes()).wishIn(whole).isPresent()
        || new Commands(content.commands()).in(whole).isPresent()
        || Stream.of(Sign.values()).anyMatch(sign -> answers.is(sign, whole));
  }

  /** The editors' canaries that do not find what they need among the first three. */
  public List<String> missedCanaries(LocalDate today) {
    return new Evaluation(content.knowledge())
        .measure(
            content.canaries(),
            it ->
                search.find(
                    new Query(it.text(), Language.of(it.language()).orElse(Language.EN), today)))
        .misses();
  }

  /**
   * Loads the vectors beside everything else. Until then, and if they can't be had, the search goes
   * by words alone.
   *
   * @param folder where the vectors of our own lines and of places are kept
   * @param model opens the model
   */
  void learnMeaning(Path folder, Supplier<TextVectors> model) {
    Thread.ofPlatform()
        .name("vectors")
        .daemon()
        .start(
            () -> {
              try {
                search.meaning().load(folder.resolve("lines"), model);
                placeSearch.learnMeaning(folder.resolve("places"), model.get());
              } catch (RuntimeException | LinkageError e) {
                LOG.error("the vectors could not be loaded; the search goes by words alone", e);
              }
            });
  }

  /**
   * Thinks through some texts whose answers nobody hears, so that the first client does not wait
   * for code that never ran before.
   */
  void warmUp(Instant now) {
    var nobody =
        new Conversation(
            new ConversationId("warmupwarmupwarmupwarmup"),
            new ClientId("nobody"),
            Channel.SMS,
            Owner.ASSISTANT,
            Consent.GIVEN,
            Language.EN,
            Dialogue.NEW,
            0,
            0);
    content.knowledge().cards().stream()
        .limit(WARM_UP_TEXTS)
        .forEach(card -> turn.decide(nobody, card.asks().getFirst(), now));
  }
}
