package wayfinder.understanding;

/** What may be asked on after a card. */
public enum CardQuestion {
  /** What to tell the other side. */
  SAY,
  /** How long there is. */
  DAYS,
  /** What to do, and with which papers. */
  ACT,
  /** What they may do. */
  RIGHTS,
  /** Where to go. */
  WHERE
}
