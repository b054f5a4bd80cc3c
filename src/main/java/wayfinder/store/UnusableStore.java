package wayfinder.store;

/** The store can't be opened as it stands; the message says in one sentence why. */
public final class UnusableStore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableStore(String why) {
    super(why);
  }

  public UnusableStore(String why, Throwable cause) {
    super(why, cause);
  }
}
