package wayfinder.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238, with HMAC-SHA-1 as all apps know it).
 */
final class Totp {
  private static final long STEP_SECONDS = 30;

  /** A clock may be off by one step, and typing takes time. */
  private static final int STEPS_AROUND = 1;

  private static final Pattern FORM = Pattern.compile("[0-9]{6}");

  private Totp() {}

  /** The step whose code this is, of those around now; the newest if it is more than one's. */
  static Optional<Long> stepOf(byte[] secret, String code, Instant now) {
    if (!FORM.matcher(code).matches()) {
      return Optional.empty();
    }
    long current = now.getEpochSecond() / STEP_SECONDS;
    Optional<Long> found = Optional.empty();
    for (long step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step++) {
      if (MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), code.getBytes(US_ASCII))) {
        found = Optional.of(step);
      }
    }
    return found;
  }

  /** The code of a step. */
  static String code(byte[] secret, long step) {
    byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int at = mac[mac.length - 1] & 0x0f;
    int number = ByteBuffer.wrap(mac).getInt(at) & 0x7fff_ffff;
    return "%06d".formatted(number % 1_000_000);
  }

  private static byte[] mac(byte[] secret, byte[] step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(step);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
    }
  }
}
