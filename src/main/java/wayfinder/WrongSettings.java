package wayfinder;

import java.util.List;

/** Some settings can't be used; the message lists them, a sentence each. */
public final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongSettings(List<String> faults) {
    super("Wrong settings:\n  " + String.join("\n  ", faults));
  }
}
