package wayfinder.conversation;

/** Whether we may write to a client. */
public enum Consent {
  /** The client wrote first, or wrote again after a stop with a word that starts anew. */
  GIVEN,
  /** The client said stop, or the carrier says so. */
  STOPPED,
  /**
   * The client used the stop word agreed with a case manager: someone else may hold the phone.
   * Nothing is written until the client proves to be there, or a case manager goes on.
   */
  HUSHED;

  /** Whether anything may be sent. */
  public boolean mayWrite() {
    return this == GIVEN;
  }
}
