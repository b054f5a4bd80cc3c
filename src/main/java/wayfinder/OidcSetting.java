package wayfinder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;

/** Reads how the agency's own sign-in is asked. */
final class OidcSetting {
  private static final Set<String> ROLES = Set.of("case-manager", "supervisor", "editor");

  private OidcSetting() {}

  static Settings.@Nullable Oidc read(Map<String, String> environment, List<String> faults) {
    String issuer = Setting.WAYFINDER_OIDC_ISSUER.in(environment);
    String id = Setting.WAYFINDER_OIDC_CLIENT_ID.in(environment);
    String secret = Setting.WAYFINDER_OIDC_CLIENT_SECRET.in(environment);
    String role = Setting.WAYFINDER_OIDC_NEW_ROLE.in(environment);
    if (issuer.isEmpty() && id.isEmpty() && secret.isEmpty() && role.isEmpty()) {
      return null;
    }
    // without TLS whoever sits between could vouch for anyone
    if (!issuer.matches(
        "https://[^?#\\s]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[^?#\\s]*)?")) {
      faults.add(
          "WAYFINDER_OIDC_ISSUER is to be like https://login.example.org; http only on loopback");
    }
    if (id.isEmpty()) {
      faults.add("WAYFINDER_OIDC_CLIENT_ID is missing: the provider knows the desk by it");
    }
    if (secret.isEmpty()) {
      faults.add("WAYFINDER_OIDC_CLIENT_SECRET is missing: the provider answers nobody without it");
    }
    if (!role.isEmpty() && !ROLES.contains(role)) {
      faults.add("WAYFINDER_OIDC_NEW_ROLE is to be case-manager, supervisor or editor");
    }
    return new Settings.Oidc(
        issuer,
        id,
        secret,
        Setting.WAYFINDER_OIDC_CLAIM.in(environment),
        Setting.WAYFINDER_OIDC_NAME.in(environment),
        ROLES.contains(role)
            ? Staff.Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'))
            : null);
  }
}
