package wayfinder.channel.sms;

/** A request that is not taken, with the status that says so and one word for the counter. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  Refused(int status, String reason) {
    super("refused: " + reason);
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
