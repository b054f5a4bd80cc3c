package wayfinder.conversation;

/** Why a person takes over. */
public enum HandoffReason {
  /** The client asked for one. */
  ASKED,
  /** The client asked for one over a screening's results, some of which an agency must judge. */
  JUDGEMENT,
  DANGER,
  /** An editor wants a person for what the client asked about. */
  TOPIC,
  /** Several turns in a row went nowhere. */
  LOST,
  /** The assistant could not decide its turn. */
  FAULT,
  /** An answer to danger did not arrive. */
  UNDELIVERED
}
