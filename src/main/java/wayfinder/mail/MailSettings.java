package wayfinder.mail;

import java.util.List;

/**
 * How e-mail leaves.
 *
 * @param user empty when the server asks for none
 * @param desk the address of the desk, as it stands in the e-mail
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String from,
    List<String> to,
    String desk) {
  public MailSettings {
    to = List.copyOf(to);
  }

  /** How the way to the server is closed to others. */
  public enum Security {
    /** In the open, then TLS; refused where the server has none. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** None; on this machine only. */
    NONE
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "MailSettings[…]";
  }
}
