package wayfinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import wayfinder.text.Language;

/**
 * The words of a text as they are asked of places, each with how rare it is among them.
 *
 * <p>A place is sure when it holds nearly all that the text asks for by rarity, and says among it a
 * word that few places have; a word in its name alone may mean anything. Words that stand nowhere
 * were asked for and not found, so that a long story finds nothing.
 */
final class AskedWords {
  private static final double NEARLY_ALL = 0.75;
  private static final double ALL = 0.95;

  /** So much of the words is enough for what is near in meaning as well. */
  private static final double PARTLY = 0.4;

  private static final double NEAR = 0.5;
  private static final int FEW_WORDS = 4;

  /** A word alone is to be longer than those that turn up by chance. */
  private static final int SHORTEST_ALONE = 5;

  private static final double UNKNOWN = 0.55;
  private static final int FEW_PLACES = 3;
  private static final double FEW_OF_ALL = 0.15;
  private static final int MOST_WORDS = 12;

  private final PlaceIndex index;
  private final List<Word> words = new ArrayList<>();
  private final int asked;
  private final double whole;

  private record Word(Asked word, double rarity, boolean isSpecific) {}

  /**
   * @param untranslated how many words have no translation: they were asked for and are not found
   */
  AskedWords(
      Language language,
      List<String> all,
      int untranslated,
      Map<Language, Analysis> analyses,
      PlaceIndex index) {
    this.index = index;
    int places = index.size();
    double sum = 0;
    Analysis analysis = analyses.get(language);
    List<String> distinct = all.stream().distinct().toList();
    List<Asked> queries = analysis == null ? List.of() : analysis.queries(distinct, language);
    for (Asked word : queries) {
      int frequency = index.frequency(word.brief());
      double rarity = Math.log(1 + (places - frequency + 0.5) / (frequency + 0.5));
      sum += frequency == 0 ? UNKNOWN * rarity : rarity;
      if (frequency > 0) {
        boolean isSpecific = frequency <= Math.max(FEW_PLACES, places * FEW_OF_ALL);
        words.add(new Word(word, rarity, isSpecific));
      }
    }
    sum += untranslated * UNKNOWN * Math.log(1 + (places + 0.5) / 0.5);
    asked = queries.size() + untranslated;
    boolean isChance =
        queries.size() == 1 && distinct.stream().allMatch(word -> word.length() < SHORTEST_ALONE);
    whole = isChance || queries.size() > MOST_WORDS ? Double.MAX_VALUE : sum;
  }

  /**
   * Whether any place could reach the floor.
   *
   * @param byMeaning whether it is known how near places come in meaning
   */
  boolean mayReach(PlaceQuery.Floor floor, boolean byMeaning) {
    double most = words.stream().mapToDouble(Word::rarity).sum();
    return words.stream().anyMatch(Word::isSpecific)
        && most >= (byMeaning ? Math.min(PARTLY * whole, least(floor)) : least(floor))
        && (floor != PlaceQuery.Floor.ALL_OF_FEW || asked <= FEW_WORDS);
  }

  private double least(PlaceQuery.Floor floor) {
    return whole
        * switch (floor) {
          case NEARLY_ALL -> NEARLY_ALL;
          case ALL_OF_FEW -> ALL;
        };
  }

  /** Places with any of the words, those with the rarer ones first. */
  Query query() {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    words.forEach(word -> query.add(word.word().brief(), BooleanClause.Occur.SHOULD));
    return query.build();
  }

  /**
   * Of those words that any place says, how much each of these documents says, in rising order: 0
   * to 1. Only words that few places have count.
   */
  double[] shares(int[] documents) {
    double all = words.stream().mapToDouble(Word::rarity).sum();
    var shares = new double[documents.length];
    for (Word word : words) {
      boolean[] holding = index.holding(word.word().brief(), documents);
      for (int i = 0; i < documents.length; i++) {
        shares[i] += holding[i] && word.isSpecific() ? word.rarity() / all : 0;
      }
    }
    return shares;
  }

  /**
   * How much of the text these documents say, in rising order.
   *
   * @param near how near each comes in meaning, 0 to 1; at 0 nothing is known of it
   */
  boolean[] reaching(PlaceQuery.Floor floor, int[] documents, double[] near) {
    var covered = new double[documents.length];
    var specific = new boolean[documents.length];
    for (Word word : words) {
      boolean[] holding = index.holding(word.word().brief(), documents);
      boolean[] saying =
          word.isSpecific()
              ? index.holding(word.word().full(), documents)
              : new boolean[documents.length];
      for (int i = 0; i < documents.length; i++) {
        covered[i] += holding[i] ? word.rarity() : 0;
        specific[i] |= saying[i];
      }
    }
    var reaching = new boolean[documents.length];
    for (int i = 0; i < documents.length; i++) {
      boolean inName = words.size() > 1 && covered[i] >= ALL * whole;
      boolean byWords = covered[i] >= least(floor) && (specific[i] || inName);
      boolean byBoth = covered[i] >= PARTLY * whole && specific[i] && near[i] >= NEAR;
      reaching[i] = byWords || (byBoth && floor == PlaceQuery.Floor.NEARLY_ALL);
    }
    return reaching;
  }
}
