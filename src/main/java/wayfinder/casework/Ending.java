package wayfinder.casework;

/**
 * How a case manager lets go of a case.
 *
 * @param settled what the client hears of it; may be empty where {@link Disposition#needsWords} is
 *     not
 * @param seen the newest message that the case manager was shown: with a newer one of the client's
 *     nothing ends
 */
public record Ending(Release release, Disposition disposition, String settled, long seen) {
  /** The most characters of what the client hears. */
  public static final int MOST_CHARACTERS = 300;

  /** Where a conversation goes from its case manager. */
  public enum Release {
    /** To the assistant, which goes on where it was. */
    HAND_BACK,
    CLOSE
  }
}
