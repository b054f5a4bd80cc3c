package wayfinder.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes and checks passwords with argon2id (RFC 9106), 46 MiB and one pass, as OWASP's ASVS 5.0
 * asks. Only two are hashed at once, so that many sign-ins can't use up the memory.
 */
public final class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int MEMORY_KIB = 47_104;
  private static final int PASSES = 1;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  /** Words that passwords people are robbed of are made of: alone, repeated, or with digits. */
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passwort",
          "contrasena",
          "qwerty",
          "qwertyuiop",
          "asdfghjkl",
          "letmein",
          "welcome",
          "iloveyou",
          "admin",
          "administrator",
          "changeme",
          "wayfinder",
          "abcdefghijkl",
          "abc",
          "trustno",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "monkey",
          "dragon",
          "master",
          "");

  private final SecureRandom random;
  private final Semaphore free = new Semaphore(AT_ONCE, true);

  public Passwords(SecureRandom random) {
    this.random = random;
  }

  /** Why a password can't be chosen. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    TOO_COMMON
  }

  /**
   * What speaks against choosing this password: fewer than 12 or more than 128 characters, or one
   * of those everybody tries first. How it is composed does not matter.
   *
   * @param name of the account, which is no password either
   */
  public Optional<Fault> faultIn(String password, String name) {
    String normal = normal(password);
    int length = normal.codePointCount(0, normal.length());
    if (length < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    return isCommon(normal, name) ? Optional.of(Fault.TOO_COMMON) : Optional.empty();
  }

  private static boolean isCommon(String password, String name) {
    String lower = password.toLowerCase(Locale.ROOT);
    String letters = lower.replaceAll("[^\\p{L}]", "");
    String once = letters.replaceFirst("^(.+?)\\1+$", "$1");
    String nameLetters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return COMMON.contains(letters)
        || COMMON.contains(once)
        || lower.chars().distinct().count() < 4
        || letters.equals(nameLetters)
        || once.equals(nameLetters);
  }

  /** The hash as a PHC string, with a new salt. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return phc(salt, argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  /** A hash that no password is known to have, and that costs as much as any to compare with. */
  public String nobodysHash() {
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BYTES];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return phc(salt, hash);
  }

  private static String phc(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /**
   * Whether this is the password that was hashed.
   *
   * @throws IllegalArgumentException if the hash is no PHC string of argon2id
   */
  public boolean matches(String password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a PHC string of argon2id");
    }
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2id(
            password,
            salt,
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private byte[] argon2id(
      String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    byte[] hash = new byte[length];
    free.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      free.release();
    }
    return hash;
  }

  /** The same password typed on another keyboard may come in another Unicode form. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
