package wayfinder.consent;

/** What a client may wish of the texting itself. */
public enum Wish {
  STOP,
  START,
  HELP,
  /** Say no more, someone may be reading: the stop word agreed with a case manager. */
  HUSH,
  /** It is really me: the check word agreed with a case manager. */
  KNOWN
}
