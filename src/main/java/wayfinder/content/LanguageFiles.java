package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wayfinder.knowledge.TopicWords;
import wayfinder.search.SearchLanguage;
import wayfinder.text.Language;
import wayfinder.text.LanguageGuess;

/** Reads {@code knowledge-base/language/}: how clients talk. */
public final class LanguageFiles {
  private final List<SearchLanguage> languages = new ArrayList<>();
  private final LanguageGuess guess;
  private final TopicWords topicWords;
  private final Set<String> qualifiers;

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
    qualifiers = lists.slugs("qualifiers.txt", topics);
    topicWords = new StreetWordsFile(folder, topics, faults).read();
  }

  private SearchLanguage language(WordLists lists, Language language) {
    Set<String> stopWords = lists.words("stopwords", language);
    return new SearchLanguage(
        language,
        stopWords,
        lists.words("words", language),
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

  /** Topics that say how it stands with a need, not what is needed. */
  public Set<String> qualifiers() {
    return qualifiers;
  }
}
