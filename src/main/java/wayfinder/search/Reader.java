package wayfinder.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;
import wayfinder.text.LanguageGuess;
import wayfinder.text.Words;

/** Reads a text: which language, what was meant by its spellings, what is refused, which topics. */
final class Reader {
  private static final int LONGEST_TEXT = 1600;
  private static final int LONGEST_PHRASE = 4;

  private final Map<Language, SearchLanguage> languages;
  private final Map<Language, Spelling> spellings;
  private final LanguageGuess guess;
  private final TopicWords topicWords;
  private final RefusalWords refusalWords;

  Reader(
      Map<Language, SearchLanguage> languages,
      Map<Language, Spelling> spellings,
      LanguageGuess guess,
      TopicWords topicWords,
      RefusalWords refusalWords) {
    this.languages = Map.copyOf(languages);
    this.spellings = Map.copyOf(spellings);
    this.guess = guess;
    this.topicWords = topicWords;
    this.refusalWords = refusalWords;
  }

  Reading read(String whole) {
    String text = whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) : whole;
    Set<Language> searched = guess.languagesOf(text);
    List<List<String>> clauses =
        Words.clauses(text).stream().map(clause -> spelledOut(clause, searched)).toList();
    Refusal refusal = Refusal.in(clauses, refusalWords);
    Map<String, Double> topics = topicsOf(refusal.kept(), searched);
    List<String> kept = new ArrayList<>(refusal.kept());
    var refused = new HashSet<>(needs(refusal.refused(), searched));
    if (topicWords.needsAmong(topics).isEmpty()) {
      kept.addAll(refusal.owned());
      topics = topicsOf(kept, searched);
    } else {
      refused.addAll(needs(refusal.owned(), searched));
    }
    refused.removeAll(topicWords.needsAmong(topics));
    var words = new EnumMap<Language, List<String>>(Language.class);
    searched.forEach(language -> words.put(language, wordsOf(kept, language, searched)));
    return new Reading(words, translated(words), topics, refused);
  }

  private List<String> spelledOut(List<String> clause, Set<Language> searched) {
    var words = new ArrayList<String>();
    for (String word : clause) {
      String meant = written(word, searched);
      if (meant == null) {
        meant = repaired(word, searched);
      }
      words.addAll(List.of(meant.split(" ")));
    }
    return words;
  }

  private @Nullable String written(String word, Set<Language> searched) {
    for (Language language : searched) {
      String meant = known(language).spellings().get(word);
      if (meant != null && !isGoodElsewhere(word, language, searched)) {
        return meant;
      }
    }
    return null;
  }

  private boolean isGoodElsewhere(String word, Language language, Set<Language> searched) {
    return searched.stream()
        .anyMatch(other -> other != language && known(other).stopWords().contains(word));
  }

  private String repaired(String word, Set<Language> searched) {
    for (Language language : searched) {
      if (spelling(language).knows(word)) {
        return word;
      }
    }
    for (Language language : searched) {
      String better = spelling(language).repair(word);
      if (better != null) {
        return better;
      }
    }
    return word;
  }

  private Map<String, Double> topicsOf(List<String> words, Set<Language> searched) {
    if (searched.size() == 1) {
      return topicWords.topicsIn(words, searched);
    }
    var topics = new HashMap<String, Double>();
    for (Language language : searched) {
      topicWords
          .topicsIn(wordsOf(words, language, searched), Set.of(language))
          .forEach((topic, sure) -> topics.merge(topic, sure, Math::max));
    }
    return sorted(topics);
  }

  private Set<String> needs(List<String> words, Set<Language> searched) {
    return topicWords.needsAmong(topicsOf(words, searched));
  }

  private static Map<String, Double> sorted(Map<String, Double> topics) {
    var sorted = new LinkedHashMap<String, Double>();
    topics.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Of a mixed text, the words that may be of this language. */
  private List<String> wordsOf(List<String> all, Language language, Set<Language> searched) {
    if (searched.size() == 1) {
      return all;
    }
    return all.stream().filter(word -> !isOnlyElsewhere(word, language)).toList();
  }

  private boolean isOnlyElsewhere(String word, Language language) {
    return !known(language).stopWords().contains(word)
        && languages.values().stream()
            .anyMatch(other -> other.language() != language && other.stopWords().contains(word));
  }

  private Map<Language, List<String>> translated(Map<Language, List<String>> words) {
    var translated = new EnumMap<Language, List<String>>(Language.class);
    words.forEach(
        (language, own) -> {
          Map<String, String> glossary = known(language).glossary();
          if (!glossary.isEmpty()) {
            Language other = language == Language.ES ? Language.EN : Language.ES;
            translated.put(other, looksUp(own, glossary::get));
          }
        });
    return translated;
  }

  private static List<String> looksUp(
      List<String> words, UnaryOperator<@Nullable String> glossary) {
    var found = new ArrayList<String>();
    int at = 0;
    while (at < words.size()) {
      int next = at + 1;
      for (int end = Math.min(words.size(), at + LONGEST_PHRASE); end > at; end--) {
        String meant = glossary.apply(String.join(" ", words.subList(at, end)));
        if (meant != null) {
          found.addAll(List.of(meant.split(" ")));
          next = end;
          break;
        }
      }
      at = next;
    }
    return found.stream().distinct().toList();
  }

  private SearchLanguage known(Language language) {
    return Objects.requireNonNull(languages.get(language), "every language is known");
  }

  private Spelling spelling(Language language) {
    return Objects.requireNonNull(spellings.get(language), "every language is known");
  }
}
