package wayfinder.casework;

/** How a case ended, as the one who ended it saw it. */
public enum Disposition {
  /** What the client came for was done or answered. */
  SETTLED,
  /** The client was pointed to someone else who helps. */
  REFERRED,
  /** The client wants no more of it. */
  DECLINED,
  /** The client does not answer any more. */
  NO_REPLY,
  /** Nobody here can help with it. */
  NOT_OURS;

  /** Whether the client must hear in words what came of it. */
  public boolean needsWords() {
    return switch (this) {
      case SETTLED, REFERRED, NOT_OURS -> true;
      case DECLINED, NO_REPLY -> false;
    };
  }
}
