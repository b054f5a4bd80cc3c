package wayfinder.oidc;

import java.net.URI;

/**
 * How the agency's sign-in is asked.
 *
 * @param issuer as it names itself
 * @param clientSecret known to it and to us
 * @param claim of the ID token that names the account: {@code email}, which has to be confirmed
 *     there, {@code sub}, or another
 * @param callback where browsers come back to
 */
public record OidcSettings(
    String issuer, String clientId, String clientSecret, String claim, URI callback) {
  /** Prints no secret. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", …]";
  }
}
