package wayfinder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An OpenID provider of an agency, over real HTTP on loopback; it can be made to lie. */
final class FakeProvider implements AutoCloseable {
  static final String CLIENT = "wayfinder-desk";
  static final String SECRET = "a-secret-between-the-two";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Map<String, String>> begun = new ConcurrentHashMap<>();
  private final AtomicInteger codes = new AtomicInteger();
  private final AtomicReference<Lie> lie = new AtomicReference<>(Lie.NONE);
  private final AtomicReference<Person> person =
      new AtomicReference<>(new Person("s-1", "ana@example.org", true, "Ana"));
  private final AtomicReference<@Nullable URI> desk = new AtomicReference<>();

  /** Who is signed in at the agency. */
  record Person(String subject, String email, boolean confirmed, String name) {}

  /** What it does wrong. */
  enum Lie {
    NONE,
    OTHER_STATE,
    OTHER_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    EXPIRED,
    OTHER_KEY,
    UNSIGNED,
    SIGNED_BY_THE_SECRET,
    REFUSES,
    TAKES_NO_CODE,
    BREAKS
  }

  FakeProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext(
        "/jwks", http -> answer(http, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Map<String, String> settings() {
    return Map.of(
        "WAYFINDER_OIDC_ISSUER",
        issuer(),
        "WAYFINDER_OIDC_CLIENT_ID",
        CLIENT,
        "WAYFINDER_OIDC_CLIENT_SECRET",
        SECRET,
        "WAYFINDER_OIDC_NAME",
        "Example County");
  }

  /** Where the desk really listens: in tests its public address has no port yet. */
  void sendsBackTo(URI address) {
    desk.set(address);
  }

  void knows(Person now) {
    person.set(now);
  }

  void lies(Lie now) {
    lie.set(now);
  }

  private void describe(HttpExchange http) throws IOException {
    String body =
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer());
    answer(http, 200, body);
  }

  private void authorize(HttpExchange http) throws IOException {
    Map<String, String> asked = parameters(http.getRequestURI().getRawQuery());
    String code = "code-" + codes.incrementAndGet();
    begun.put(code, asked);
    String state = lie.get() == Lie.OTHER_STATE ? "forged" : asked.getOrDefault("state", "");
    String back =
        lie.get() == Lie.REFUSES
            ? "error=access_denied&state=" + encoded(state)
            : "code=" + code + "&state=" + encoded(state);
    http.getResponseHeaders().add("Location", desk.get() + "/desk/provider/callback?" + back);
    http.sendResponseHeaders(302, -1);
    http.close();
  }

  private void token(HttpExchange http) throws IOException {
    Map<String, String> form = parameters(new String(http.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> asked = begun.remove(form.getOrDefault("code", ""));
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    if (lie.get() == Lie.BREAKS) {
      answer(http, 503, "{}");
    } else if (asked == null
        || lie.get() == Lie.TAKES_NO_CODE
        || !basic.equals(http.getRequestHeaders().getFirst("Authorization"))
        || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
        || !form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))) {
      answer(http, 400, "{\"error\": \"invalid_grant\"}");
    } else {
      answer(
          http,
          200,
          "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
              .formatted(idToken(asked.getOrDefault("nonce", ""))));
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private String idToken(String nonce) {
    Person who = person.get();
    Lie now = lie.get();
    Instant issued = Instant.now().minus(Duration.ofMinutes(now == Lie.EXPIRED ? 90 : 0));
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(now == Lie.OTHER_ISSUER ? "https://evil.example" : issuer())
            .subject(who.subject())
            .audience(now == Lie.OTHER_AUDIENCE ? "another-app" : CLIENT)
            .claim("nonce", now == Lie.OTHER_NONCE ? "forged" : nonce)
            .claim("email", who.email())
            .claim("email_verified", who.confirmed())
            .claim("name", who.name())
            .issueTime(Date.from(issued))
            .expirationTime(Date.from(issued.plus(Duration.ofMinutes(10))))
            .build();
    try {
      return switch (now) {
        case UNSIGNED -> new PlainJWT(claims).serialize();
        case SIGNED_BY_THE_SECRET -> {
          var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
          jwt.sign(new MACSigner((SECRET + "-padded-to-32-bytes").getBytes(UTF_8)));
          yield jwt.serialize();
        }
        default -> {
          var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build();
          var jwt = new SignedJWT(header, claims);
          jwt.sign(new RSASSASigner(now == Lie.OTHER_KEY ? otherKey : key));
          yield jwt.serialize();
        }
      };
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> parameters(String query) {
    var all = new HashMap<String, String>();
    for (String pair : List.of(query.split("&", -1))) {
      int is = pair.indexOf('=');
      all.put(pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), UTF_8));
    }
    return all;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void answer(HttpExchange http, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    http.getResponseHeaders().add("Content-Type", "application/json");
    http.sendResponseHeaders(status, body.length);
    http.getResponseBody().write(body);
    http.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
