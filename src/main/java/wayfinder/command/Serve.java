package wayfinder.command;

/** Runs the service until it is told to end. */
final class Serve {
  private Serve() {}

  static int run() throws InterruptedException {
    return 0;
  }
}
