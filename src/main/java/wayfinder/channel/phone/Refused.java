package wayfinder.channel.phone;

/** A call that can't be answered as asked, with the HTTP status and the reason told. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refused(int status, String detail) {
    super(detail);
    this.status = status;
  }

  int status() {
    return status;
  }
}
