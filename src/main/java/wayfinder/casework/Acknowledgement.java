package wayfinder.casework;

/** What became of acknowledging the alarms of a conversation. */
public enum Acknowledgement {
  DONE,
  /** A newer alarm came in that this person had not seen. Nothing was acknowledged. */
  NEWER_ALARM,
  GONE
}
