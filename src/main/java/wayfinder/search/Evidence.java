package wayfinder.search;

/**
 * Why an item may be what was asked for.
 *
 * @param words 0 to 1: how well its words fit
 * @param coverage 0 to 1: which share of the text's words it has, by rarity
 * @param weight how rare those words are, summed
 * @param likeness 0 to 1: how like the text is to one line of it
 * @param topics 0 to 1: how well its topics fit those the text names
 * @param beside 0 to 1: how surely the text names topics of which it carries none
 * @param meaning 0 to 1: how near it comes to the text whatever the words
 */
record Evidence(
    double words,
    double coverage,
    double weight,
    double likeness,
    double topics,
    double beside,
    double meaning) {
  private static final double WORDS = 0.7;
  private static final double TOPICS = 0.4;
  private static final double LIKENESS = 0.6;
  private static final double MEANING = 0.8;
  private static final double MEANT = 0.8;
  private static final double ENOUGH_WEIGHT = 6;
  private static final double SURE_WORDS = 0.8;
  private static final double OFF_TOPIC = 0.8;
  private static final double SURE_TOPICS = 0.85;

  Evidence(
      WordScores scores, double likeness, int item, double topics, double beside, double meaning) {
    this(
        scores.score(item),
        scores.coverage(item),
        scores.evidence(item),
        likeness,
        topics,
        beside,
        meaning);
  }

  /** By this findings are ordered. */
  double score() {
    return WORDS * words + TOPICS * topics + LIKENESS * likeness * likeness + MEANING * meaning;
  }

  /**
   * 0 to 1: how sure it is that this answers the text. By meaning alone a thing may be offered, but
   * is never sure enough to be the answer.
   */
  double confidence() {
    double enough = 1 - Math.exp(-weight / ENOUGH_WEIGHT);
    double fits = 1 - (1 - SURE_WORDS * coverage * enough) * (1 - SURE_TOPICS * topics);
    double byMeaning = Math.min(MEANT * meaning, Math.nextDown(Finding.FLOOR));
    return Math.max(fits * (1 - OFF_TOPIC * beside), byMeaning);
  }
}
