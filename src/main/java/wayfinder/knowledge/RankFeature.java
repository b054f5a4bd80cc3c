package wayfinder.knowledge;

import java.util.Locale;

/**
 * One reason why a place stands where it does in a list.
 *
 * @param miles by how many it counts as farther away; below 0 nearer
 */
public record RankFeature(Kind kind, double miles) {
  /** What it is that counts. */
  public enum Kind {
    /** How far it is. Places in the same band (3, 10, 25, 60 miles) are compared further. */
    DISTANCE,
    /** It is past its date, and comes after all others of its band. */
    PAST_ITS_DATE,
    /** It does not open again today. */
    CLOSED_TODAY,
    /** What clients told of it lately. */
    OUTCOMES,
    /** What it says of itself fits less well than what the best says. */
    WORDS,
    /** It says what was asked for beside its topic, as "halal" of a pantry. */
    ALSO_ASKED;

    /** Its name in the HTTP contract. */
    public String slug() {
      String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
      var slug = new StringBuilder(words[0]);
      for (int i = 1; i < words.length; i++) {
        slug.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
      }
      return slug.toString();
    }
  }
}
