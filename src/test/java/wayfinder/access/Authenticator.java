package wayfinder.access;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The app on a staff member's phone. */
public final class Authenticator {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Authenticator() {}

  /** What it shows now for this secret in base32. */
  public static String now(String secret) {
    return Totp.code(bytes(secret), Instant.now().getEpochSecond() / 30);
  }

  private static byte[] bytes(String base32) {
    var bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < base32.length(); i++) {
      held = (held << 5) | ALPHABET.indexOf(base32.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
