package wayfinder.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * 256 random bits that open something to whoever holds them. Only their hash is kept.
 *
 * @param value in base64url, 43 characters
 */
public record Token(String value) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Token {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a token is 43 characters of base64url");
    }
  }

  /** Whether this text has the form of a token. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /** A new one. */
  static Token random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Another that follows from this one and a word; this one does not follow from it. */
  public static Token derived(String word, Token from) {
    return new Token(
        Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(word + "|" + from.value())));
  }

  /** Its SHA-256 hash. */
  public byte[] hash() {
    return sha256(value);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Prints nothing of it. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
