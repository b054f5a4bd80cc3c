package wayfinder.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;
import wayfinder.text.LanguageGuess;

/**
 * Finds the card, the line or the local topic that answers a text.
 *
 * <p>Three things count: the topics that the text's street words name, its words themselves, by
 * BM25, and how like it is to one line in which clients ask. Where these leave it unsure and
 * vectors are loaded, how near it comes in meaning counts too. Safe for many threads; holds its
 * index in memory and keeps nothing of what it is asked.
 */
public final class Search {
  private final List<Shelf.Item> items;
  private final ShelfIndex index;
  private final LineLikeness lines;
  private final Map<Language, Analysis> analyses;
  private final Meaning meaning;
  private final Reader reader;
  private final TopicWords topicWords;
  private final TopicScores topicScores;

  /** Indexes what is known; takes about a second. */
  public Search(
      Knowledge knowledge,
      TopicWords topicWords,
      LanguageGuess guess,
      List<SearchLanguage> languages,
      RefusalWords refusalWords) {
    items = new Shelf(knowledge, topicWords).items();
    analyses = new EnumMap<>(Language.class);
    var byLanguage = new EnumMap<Language, SearchLanguage>(Language.class);
    var spellings = new EnumMap<Language, Spelling>(Language.class);
    for (SearchLanguage language : languages) {
      byLanguage.put(language.language(), language);
      analyses.put(language.language(), new Analysis(language));
      spellings.put(language.language(), Spelling.of(language, items, topicWords));
    }
    index = new ShelfIndex(items, analyses);
    lines = new LineLikeness(items, analyses);
    meaning = new Meaning(items);
    this.topicWords = topicWords;
    reader = new Reader(byLanguage, spellings, guess, topicWords, refusalWords);
    topicScores = new TopicScores(knowledge.topics());
  }

  /**
   * What answers the text, the best first, each thing once; empty when the text asks for nothing,
   * as a greeting does, or when nothing fits at all.
   */
  public List<Finding> find(Query query) {
    Reading reading = reader.read(query.text());
    var words = new WordScores(reading, analyses, index);
    double[] likeness = lines.of(reading.words());
    var unread = new double[items.size()];
    List<Finding> byWords = best(query, reading, words, likeness, unread);
    if (!words.asksAnything() || isSure(byWords)) {
      return byWords;
    }
    return meaning
        .of(reading)
        .map(near -> best(query, reading, words, likeness, near))
        .orElse(byWords);
  }

  /** How it reads a text. */
  Reading read(String text) {
    return reader.read(text);
  }

  /** How words of each language become terms. */
  Map<Language, Analysis> analyses() {
    return Map.copyOf(analyses);
  }

  /** How clients call each topic. */
  TopicWords topicWords() {
    return topicWords;
  }

  /** What it knows of meaning beside words. */
  public Meaning meaning() {
    return meaning;
  }

  private static boolean isSure(List<Finding> findings) {
    return !findings.isEmpty() && findings.getFirst().confidence() >= Finding.FLOOR;
  }

  private List<Finding> best(
      Query query, Reading reading, WordScores words, double[] likeness, double[] near) {
    TopicScores.Fits fits = topicScores.fits(reading.topics());
    var ranking = new Ranking(reading.topics());
    for (int item = 0; item < items.size(); item++) {
      Shelf.Item it = items.get(item);
      if (it.isCurrent(query.language(), query.today()) && !isRefused(it, reading)) {
        double topics = fits.score(it.topics());
        ranking.add(
            it,
            new Evidence(
                words, likeness[item], item, topics, fits.beside(it.topics()), near[item]));
      }
    }
    return ranking.best();
  }

  private static boolean isRefused(Shelf.Item item, Reading reading) {
    return reading.refused().contains(item.topics().getFirst());
  }
}
