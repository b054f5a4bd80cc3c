package wayfinder.search;

/**
 * One hit of a search.
 *
 * @param id the card's slug, the line's id or the topic's slug
 * @param confidence 0 to 1: how much of what was asked it covers; below {@link #FLOOR} it is no
 *     answer
 */
public record Finding(Kind kind, String id, double confidence) {
  /**
   * Below this confidence a hit may be offered as a choice but not given as the answer. Chosen on
   * judged texts: no small talk reached it, and 19 of 20 needs did.
   */
  public static final double FLOOR = 0.45;

  /** What was found. */
  public enum Kind {
    CARD,
    LINE,
    /** A local topic: the answer is a place near the client. */
    TOPIC
  }
}
