package wayfinder.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what belongs to one client, each value bound to its place: put into another row or column
 * it does not open.
 */
final class Seal {
  private final Aead key;

  Seal(byte[] key) {
    try {
      this.key = new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of a client is no AES-256 key", e);
    }
  }

  /** The place of a value. */
  static byte[] place(String table, Object row, String column) {
    return (table + "|" + row + "|" + column).getBytes(StandardCharsets.UTF_8);
  }

  byte[] seal(byte[] place, String text) {
    return seal(place, text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] seal(byte[] place, byte[] value) {
    try {
      return key.encrypt(value, place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value could not be sealed", e);
    }
  }

  String openText(byte[] place, byte[] sealed) {
    return new String(open(place, sealed), StandardCharsets.UTF_8);
  }

  /** Refuses what was altered, or sealed for another place or client. */
  byte[] open(byte[] place, byte[] sealed) {
    try {
      return key.decrypt(sealed, place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a sealed value does not open at " + new String(place, StandardCharsets.UTF_8), e);
    }
  }
}
