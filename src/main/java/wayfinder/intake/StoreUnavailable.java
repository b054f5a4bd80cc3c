package wayfinder.intake;

/** The store can't write now: locked, full or gone. The sender must send again. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String doing, Throwable cause) {
    super(doing, cause);
  }

  public StoreUnavailable(String doing) {
    super(doing);
  }
}
