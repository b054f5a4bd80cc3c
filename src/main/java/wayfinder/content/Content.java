package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import wayfinder.consent.WishWords;
import wayfinder.knowledge.AppealWindow;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCodes;
import wayfinder.reply.Wording;
import wayfinder.rules.Programs;
import wayfinder.safety.SafetyModel;
import wayfinder.safety.SafetyRules;
import wayfinder.search.Judged;
import wayfinder.search.PlaceIndex;
import wayfinder.search.PlaceIndexing;
import wayfinder.text.Spellings;
import wayfinder.understanding.CommandWords;
import wayfinder.understanding.InterviewWords;

/**
 * All that stands in the knowledge base and the prompts, read and cross-checked.
 *
 * @param knowledge what the assistant knows
 * @param placeIndex what its listings say of themselves, to be searched
 * @param wording what it says
 * @param wishes the words for stop, start and help
 * @param commands the words for commands
 * @param interview how clients begin the screening and text its answers
 * @param language how clients talk
 * @param safety what the danger check knows
 * @param programs the rules of benefits, their figures and the interview
 * @param appeals how long clients have to contest what was decided
 * @param canaries texts that must find what they need before this serves
 */
public record Content(
    Knowledge knowledge,
    PlaceIndex placeIndex,
    Wording wording,
    WishWords wishes,
    CommandWords commands,
    InterviewWords interview,
    LanguageFiles language,
    Safety safety,
    Programs programs,
    List<AppealWindow> appeals,
    List<Judged> canaries) {
  public Content {
    appeals = List.copyOf(appeals);
    canaries = List.copyOf(canaries);
  }

  /** What the danger check knows: its rules, its scorer, and how people spell. */
  public record Safety(SafetyRules rules, SafetyModel model, Spellings spellings) {}

  /** Reads both folders; what is searched on disk is written where temporary files go. */
  public static Content read(Path knowledgeBase, Path prompts) {
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    return read(knowledgeBase, prompts, PlaceIndexing.passing(scratch));
  }

  /**
   * Reads both folders.
   *
   * @param indexing makes the index of what places say
   * @throws BrokenContent listing every fault with its file and line
   */
  public static Content read(Path knowledgeBase, Path prompts, PlaceIndexing indexing) {
    var faults = new Faults();
    var folder = new Folder(knowledgeBase, faults);
    var programs = CompletableFuture.supplyAsync(() -> new ProgramFiles(folder, faults).read());
    List<Topic> topics = TopicFile.read(folder, faults);
    Set<String> slugs = topics.stream().map(Topic::slug).collect(Collectors.toSet());
    var language = new LanguageFiles(knowledgeBase, slugs, faults);
    List<Card> cards = new CardFiles(folder, slugs, faults).read();
    Set<String> cardSlugs = cards.stream().map(Card::slug).collect(Collectors.toSet());
    ZipCodes places = ZipCodeTable.read();
    PlaceIndexing.Indexed listings =
        indexing.index(
            new ListingFiles(folder, topics, language, faults)::read, language.languages(), places);
    var knowledge =
        new Knowledge(
            topics, cards, new LineFile(folder, slugs, faults).read(), listings.listings(), places);
    var promptFolder = new Folder(prompts, faults);
    Wording wording = new PromptFiles(promptFolder, faults).read();
    new CrisisNumbers(knowledge.lines(), wording).check(promptFolder, faults);
    var words = new LanguageWordFiles(folder, faults);
    var safetyFiles = new SafetyFiles(knowledgeBase);
    var safetyFaults = new ArrayList<Fault>();
    var content =
        new Content(
            knowledge,
            listings.index(),
            wording,
            words.wishes(),
            words.commands(),
            new InterviewWordFile(folder, faults).read(),
            language,
            new Safety(
                safetyFiles.rules(safetyFaults),
                safetyFiles.model(safetyFaults),
                safetyFiles.spellings(safetyFaults)),
            programs.join(),
            new AppealWindowFile(folder, slugs, cardSlugs, faults).read(),
            CanaryFile.read(folder, slugs, faults));
    safetyFaults.forEach(fault -> faults.add(fault.file(), fault.line(), fault.message()));
    if (!faults.all().isEmpty()) {
      throw new BrokenContent(faults.all());
    }
    return content;
  }
}
