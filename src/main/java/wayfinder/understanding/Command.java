package wayfinder.understanding;

/** A short order to the assistant. */
public enum Command {
  MENU,
  BACK,
  MORE,
  PERSON,
  ERASE,
  ENGLISH,
  SPANISH,
  RESTART,
  THANKS,
  GREETING
}
