package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wayfinder.hsds.ServiceWords;
import wayfinder.knowledge.TopicWords;
import wayfinder.search.GoodWords;
import wayfinder.search.PlaceAskWords;
import wayfinder.search.RefusalWords;
import wayfinder.search.SearchLanguage;
import wayfinder.text.Language;
import wayfinder.text.LanguageGuess;
import wayfinder.understanding.CardWords;
import wayfinder.understanding.CityWords;
import wayfinder.understanding.FinderWords;
import wayfinder.understanding.LetterWords;
import wayfinder.understanding.PlanWords;

/** Reads {@code knowledge-base/language/}: how clients talk. */
public final class LanguageFiles {
  private final List<SearchLanguage> languages = new ArrayList<>();
  private final LanguageGuess guess;
  private final TopicWords topicWords;
  private final Map<String, String> states;
  private final RefusalWords refusalWords;
  private final CityWords cityWords;
  private final PlaceAskWords placeAskWords;
  private final ServiceWords serviceWords;
  private final PlanWords planWords;
  private final LetterWords letterWords;
  private final CardWords cardWords;
  private final FinderWords finderWords;

  /**
   * Reads them all.
   *
   * @param knowledgeBase the folder in which {@code language/} stands
   * @param topics the slugs that exist
   * @param faults takes what is wrong; what was read is usable only when nothing is
   */
  public LanguageFiles(Path knowledgeBase, Set<String> topics, Faults faults) {
    var folder = new Folder(knowledgeBase, faults);
    var lists = new WordLists(folder, faults);
    var functionWords = new EnumMap<Language, Set<String>>(Language.class);
    for (Language language : Language.values()) {
      functionWords.put(language, lists.words("function-words", language));
      languages.add(language(lists, language));
    }
    guess =
        new LanguageGuess(
            functionWords.getOrDefault(Language.EN, Set.of()),
            functionWords.getOrDefault(Language.ES, Set.of()));
    Set<String> qualifiers = lists.slugs("qualifiers.txt", topics);
    states = lists.glossary("states.tsv");
    states.replaceAll((name, code) -> code.toUpperCase(Locale.ROOT));
    var words = new LanguageWordFiles(folder, faults);
    refusalWords = words.refusals();
    cityWords = words.cities();
    serviceWords = new ServiceWordFile(folder, faults).read();
    placeAskWords = new PlaceAskFile(folder, faults).read();
    planWords = words.plan();
    letterWords = words.letters();
    cardWords = new CardWordFile(folder, faults).read();
    finderWords =
        new FinderWords(
            words.placeAnswers(), words.holidays(), new SeekerWordFile(folder, faults).read());
    topicWords = new StreetWordsFile(folder, topics, faults).read(qualifiers);
  }

  private SearchLanguage language(WordLists lists, Language language) {
    Set<String> stopWords = lists.words("stopwords", language);
    return new SearchLanguage(
        language,
        stopWords,
        GoodWords.of(lists.words("words", language)),
        lists.spellings(language),
        lists.synonyms(language, stopWords),
        language == Language.ES ? lists.glossary("glossary.es-en.tsv") : Map.of());
  }

  /** What the search needs of each language. */
  public List<SearchLanguage> languages() {
    return List.copyOf(languages);
  }

  /** Tells the languages apart. */
  public LanguageGuess guess() {
    return guess;
  }

  /** How clients call each topic. */
  public TopicWords topicWords() {
    return topicWords;
  }

  /** By which words a client says what is not wanted. */
  public RefusalWords refusalWords() {
    return refusalWords;
  }

  /** By which words a city is told from other words. */
  public CityWords cityWords() {
    return cityWords;
  }

  /** By which words the prose of services is read. */
  public ServiceWords serviceWords() {
    return serviceWords;
  }

  /** With which words clients ask for a place. */
  public PlaceAskWords placeAskWords() {
    return placeAskWords;
  }

  /** By which words a care plan is spoken of. */
  public PlanWords planWords() {
    return planWords;
  }

  /** The words that finding places needs. */
  public FinderWords finderWords() {
    return finderWords;
  }

  /** By which words clients ask on after a card. */
  public CardWords cardWords() {
    return cardWords;
  }

  /** By which words clients tell of letters and their days. */
  public LetterWords letterWords() {
    return letterWords;
  }

  /** States as clients write them, and their two letters. */
  public Map<String, String> states() {
    return Map.copyOf(states);
  }
}
