package wayfinder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.mail.MailSettings;
import wayfinder.mail.MailSettings.Security;

/** Reads how e-mail leaves, if at all. */
final class MailSetting {
  private static final String ADDRESS = "[^@\\s<>,;\"]+@[^@\\s<>,;\"]+";

  private MailSetting() {}

  /** Null where no server is named. */
  static @Nullable MailSettings read(
      Map<String, String> environment, String publicUrl, List<String> faults) {
    String host = Setting.WAYFINDER_MAIL_HOST.in(environment);
    if (host.isEmpty()) {
      return null;
    }
    String port = Setting.WAYFINDER_MAIL_PORT.in(environment);
    if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
      faults.add("WAYFINDER_MAIL_PORT is to be a number from 1 to 65535");
      port = Setting.WAYFINDER_MAIL_PORT.usual();
    }
    String from = Setting.WAYFINDER_MAIL_FROM.in(environment);
    if (!from.matches(ADDRESS)) {
      faults.add("WAYFINDER_MAIL_FROM is to be an address such as desk@example.org");
    }
    List<String> to =
        Stream.of(Setting.WAYFINDER_MAIL_TO.in(environment).split(",", -1))
            .map(String::strip)
            .toList();
    if (!to.stream().allMatch(it -> it.matches(ADDRESS))) {
      faults.add("WAYFINDER_MAIL_TO is to be addresses with commas between them");
    }
    return new MailSettings(
        host,
        Integer.parseInt(port),
        security(environment, host, faults),
        Setting.WAYFINDER_MAIL_USER.in(environment),
        Setting.WAYFINDER_MAIL_PASSWORD.in(environment),
        from,
        to,
        publicUrl + "/desk");
  }

  private static Security security(
      Map<String, String> environment, String host, List<String> faults) {
    String named = Setting.WAYFINDER_MAIL_SECURITY.in(environment);
    for (Security security : Security.values()) {
      if (security.name().toLowerCase(Locale.ROOT).equals(named)) {
        if (security == Security.NONE && !host.matches("localhost|127\\.0\\.0\\.1|::1")) {
          faults.add("WAYFINDER_MAIL_SECURITY=none is accepted only on this machine");
        }
        return security;
      }
    }
    faults.add("WAYFINDER_MAIL_SECURITY is to be starttls, tls or none");
    return Security.STARTTLS;
  }
}
