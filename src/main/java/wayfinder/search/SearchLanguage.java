package wayfinder.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wayfinder.text.Language;

/**
 * What the search knows of a language. All words are as {@link wayfinder.text.Words} writes them.
 *
 * @param stopWords say nothing of a need
 * @param goodWords are spelled right, so never repaired
 * @param spellings a hurried spelling and the words it stands for
 * @param synonyms rules in Solr's form: {@code a, b} or {@code a => a, b}
 * @param glossary words or phrases of this language in the other one
 */
public record SearchLanguage(
    Language language,
    Set<String> stopWords,
    GoodWords goodWords,
    Map<String, String> spellings,
    List<String> synonyms,
    Map<String, String> glossary) {
  public SearchLanguage {
    stopWords = Set.copyOf(stopWords);
    spellings = Map.copyOf(spellings);
    synonyms = List.copyOf(synonyms);
    glossary = Map.copyOf(glossary);
  }
}
