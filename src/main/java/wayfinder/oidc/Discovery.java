package wayfinder.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the agency's sign-in says its doors and keys are; asked again each hour. */
final class Discovery {
  private static final Duration GOOD = Duration.ofHours(1);
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int MOST_KEY_BYTES = 100_000;

  private final OidcSettings settings;
  private final Clock clock;
  private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

  Discovery(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What is known of it. */
  record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

  /** It does not answer, or not as itself. */
  static final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }

  Known known() throws Unreachable {
    Known known = last.get();
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = ask();
      last.set(known);
    }
    return known;
  }

  private Known ask() throws Unreachable {
    try {
      var issuer = new Issuer(settings.issuer());
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  metadata.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_KEY_BYTES))
              .build();
      // public keys only: a token "signed" by the shared secret, or not at all, is none
      var selector = new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys);
      var validator =
          new IDTokenValidator(issuer, new ClientID(settings.clientId()), selector, null);
      return new Known(metadata, validator, clock.instant().plus(GOOD));
    } catch (GeneralException | IOException e) {
      throw new Unreachable(e);
    }
  }
}
