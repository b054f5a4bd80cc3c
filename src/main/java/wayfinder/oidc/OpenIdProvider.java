package wayfinder.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.access.Provider;
import wayfinder.access.Token;

/**
 * Asks by the authorization code flow with PKCE. State, nonce and code verifier are made from the
 * token that only the browser holds, each under a word of its own, so nothing of a sign-in that has
 * begun is kept here: any node may finish it.
 */
public final class OpenIdProvider implements Provider {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int SERVER_FAULT = 500;

  private final OidcSettings settings;
  private final Discovery discovery;

  public OpenIdProvider(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.discovery = new Discovery(settings, clock);
  }

  private static State state(Token browser) {
    return new State(derived("state", browser));
  }

  private static Nonce nonce(Token browser) {
    return new Nonce(derived("nonce", browser));
  }

  private static CodeVerifier verifier(Token browser) {
    return new CodeVerifier(derived("verifier", browser));
  }

  /** In base64url, 43 characters; from one of them neither another nor the token follows. */
  private static String derived(String word, Token browser) {
    return Token.derived(word, browser).value();
  }

  @Override
  public Way begin(Token browser) {
    try {
      var request =
          new AuthenticationRequest.Builder(
                  ResponseType.CODE,
                  new Scope("openid", "email", "profile"),
                  new ClientID(settings.clientId()),
                  settings.callback())
              .endpointURI(discovery.known().metadata().getAuthorizationEndpointURI())
              .state(state(browser))
              .nonce(nonce(browser))
              .codeChallenge(verifier(browser), CodeChallengeMethod.S256)
              .build();
      return new Way.To(request.toURI());
    } catch (Discovery.Unreachable e) {
      LOG.warn("the agency's sign-in can't be reached: {}", e.getMessage());
      return new Way.None();
    }
  }

  @Override
  public Vouched finish(Token browser, Map<String, List<String>> parameters) {
    String state = only(parameters, "state");
    if (!isSame(state, state(browser).getValue())) {
      return new Vouched.Not(Why.FORGED);
    }
    String issuer = only(parameters, "iss");
    if (!issuer.isEmpty() && !issuer.equals(settings.issuer())) {
      return new Vouched.Not(Why.FORGED);
    }
    String code = only(parameters, "code");
    if (code.isEmpty()) {
      return new Vouched.Not(Why.DENIED);
    }
    return redeem(browser, code);
  }

  /** Empty unless it is there exactly once. */
  private static String only(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.size() == 1 ? values.getFirst() : "";
  }

  private static boolean isSame(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private Vouched redeem(Token browser, String code) {
    try {
      Discovery.Known known = discovery.known();
      HTTPResponse answer = request(known, browser, code).send();
      if (answer.getStatusCode() >= SERVER_FAULT) {
        LOG.warn("the agency's sign-in answers {}", answer.getStatusCode());
        return new Vouched.Not(Why.DOWN);
      }
      var response = OIDCTokenResponseParser.parse(answer);
      if (!(response instanceof OIDCTokenResponse tokens)) {
        LOG.warn("the agency's sign-in did not take a code");
        return new Vouched.Not(Why.UNTRUSTED);
      }
      JWT token = tokens.getOIDCTokens().getIDToken();
      return vouched(known.validator().validate(token, nonce(browser)));
    } catch (Discovery.Unreachable | IOException | KeySourceException e) {
      LOG.warn("the agency's sign-in can't be reached: {}", e.getClass().getSimpleName());
      return new Vouched.Not(Why.DOWN);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.warn("the agency's sign-in is not trusted: {}", e.getClass().getSimpleName());
      return new Vouched.Not(Why.UNTRUSTED);
    }
  }

  private HTTPRequest request(Discovery.Known known, Token browser, String code) {
    var request =
        new TokenRequest.Builder(
                known.metadata().getTokenEndpointURI(),
                new ClientSecretBasic(
                    new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), settings.callback(), verifier(browser)))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }

  private Vouched vouched(IDTokenClaimsSet claims) {
    String subject = claims.getSubject().getValue();
    String claim = settings.claim();
    String name = claims.getStringClaim(claim);
    boolean confirmed =
        !claim.equals("email") || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    if (name == null || name.isBlank() || !confirmed) {
      LOG.warn("the agency's sign-in tells no confirmed {}", claim);
      return new Vouched.Not(Why.UNNAMED);
    }
    String fullName = claims.getStringClaim("name");
    return new Vouched.For(name, subject, fullName == null ? "" : fullName);
  }
}
