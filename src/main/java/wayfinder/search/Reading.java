package wayfinder.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wayfinder.text.Language;

/**
 * A text as the search understands it.
 *
 * @param words what is searched in each language; languages not searched are absent
 * @param translated words added from the glossary, which help but are not missed
 * @param topics the topics that the words name, 0 to 1, the surest first
 * @param refused topics the client does not want to hear of
 */
record Reading(
    Map<Language, List<String>> words,
    Map<Language, List<String>> translated,
    Map<String, Double> topics,
    Set<String> refused) {
  Reading {
    words = Map.copyOf(words);
    translated = Map.copyOf(translated);
    refused = Set.copyOf(refused);
  }
}
