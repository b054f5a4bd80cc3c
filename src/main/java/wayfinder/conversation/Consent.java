package wayfinder.conversation;

/** Whether we may write to a client. */
public enum Consent {
  /** The client wrote first, or wrote again after a stop with a word that starts anew. */
  GIVEN,
  /** The client said stop, or the carrier says so. */
  STOPPED
}
