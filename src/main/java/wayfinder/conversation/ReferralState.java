package wayfinder.conversation;

/** What became of pointing a client to a place. */
public enum ReferralState {
  /** The client was told of it. */
  MADE,
  /** The client was asked whether it helped, and has not answered. */
  ASKED,
  GOT_HELP,
  /** The place was full or had nothing left. */
  FULL,
  /** The number is wrong or the place is closed for good. */
  WRONG_NUMBER,
  DID_NOT_GO,
  /** Taken back by a case manager. */
  WITHDRAWN;

  /** Whether the client may still be asked, or may still answer. */
  public boolean isOpen() {
    return this == MADE || this == ASKED;
  }
}
