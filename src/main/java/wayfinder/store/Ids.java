package wayfinder.store;

import java.security.SecureRandom;

/** Random names for rows: 26 characters of a to z and 2 to 7, which is 130 bits. */
final class Ids {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;
  private static final int MASK = 31;

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    var id = new StringBuilder(LENGTH);
    for (byte b : bytes) {
      id.append(ALPHABET.charAt(b & MASK));
    }
    return id.toString();
  }
}
