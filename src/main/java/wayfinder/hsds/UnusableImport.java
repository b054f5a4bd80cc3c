package wayfinder.hsds;

/** A file that can't be imported; the message says where and why, and nothing was changed. */
public final class UnusableImport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  UnusableImport(String message) {
    this(message, 1, message);
  }

  private UnusableImport(String message, int line, String reason) {
    super(message);
    this.line = line;
    this.reason = reason;
  }

  static UnusableImport at(String file, long line, String reason) {
    return new UnusableImport("%s:%d: %s".formatted(file, line, reason), (int) line, reason);
  }

  /** The line of the file, from 1. */
  public int line() {
    return line;
  }

  /** What is wrong there. */
  public String reason() {
    return reason;
  }
}
