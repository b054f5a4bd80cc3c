package wayfinder.consent;

/** What a client may wish of the texting itself. */
public enum Wish {
  STOP,
  START,
  HELP
}
