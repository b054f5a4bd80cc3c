package wayfinder.conversation;

/**
 * Words that a client and a case manager agreed on, as they were written down; empty for none. They
 * are secrets of the client's.
 *
 * @param stop a text that is nothing else means: someone may be reading, say no more
 * @param check by which they know each other
 */
public record AgreedWords(String stop, String check) {
  /** Nothing was agreed. */
  public static final AgreedWords NONE = new AgreedWords("", "");

  /** Prints none of them. */
  @Override
  public String toString() {
    return "AgreedWords[]";
  }
}
