package wayfinder.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The two keys of an agency: the one that wraps the keys of clients, and the one that numbers are
 * found by. They lie in files of their own, never in the database.
 */
final class Keys {
  private static final int KEY_BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Aead master;
  private final SecretKeySpec index;

  private Keys(byte[] master, byte[] index) {
    try {
      this.master = new AesGcmJce(master);
    } catch (GeneralSecurityException e) {
      throw new UnusableStore("The master key is no AES-256 key.", e);
    }
    this.index = new SecretKeySpec(index, HMAC);
  }

  /**
   * The keys of this folder.
   *
   * @param mayMake whether keys that are not there are made now: only for an empty database
   */
  static Keys in(Path folder, boolean mayMake) {
    return new Keys(
        key(folder.resolve("master.key"), mayMake), key(folder.resolve("index.key"), mayMake));
  }

  private static byte[] key(Path file, boolean mayMake) {
    try {
      if (!Files.exists(file)) {
        if (!mayMake) {
          throw new UnusableStore(
              "The key " + file + " is missing: without it nothing in the database can be read.");
        }
        make(file);
      }
      refuseWidePermissions(file);
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != KEY_BYTES) {
        throw new UnusableStore("The key " + file + " is not 32 bytes in hexadecimal.");
      }
      return key;
    } catch (IOException e) {
      throw new UnusableStore("The key " + file + " can't be read or made.", e);
    } catch (IllegalArgumentException e) {
      throw new UnusableStore("The key " + file + " is not 32 bytes in hexadecimal.", e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    byte[] line = (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileAttribute<Set<PosixFilePermission>> ownerOnly =
        PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    try (var out =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      out.write(ByteBuffer.wrap(line));
      out.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableStore("The key " + file + " is being made by another start.", e);
    }
  }

  private static void refuseWidePermissions(Path file) throws IOException {
    Set<PosixFilePermission> given = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    given.removeAll(OWNER_ONLY);
    if (!given.isEmpty()) {
      throw new UnusableStore(
          "The key " + file + " can be read by others than its owner; set its mode to 0600.");
    }
  }

  byte[] wrap(byte[] key, String of) {
    try {
      return master.encrypt(key, bytes(of));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key could not be wrapped", e);
    }
  }

  /** Null when it was wrapped by another key or for another purpose. */
  byte @Nullable [] unwrap(byte[] wrapped, String of) {
    try {
      return master.decrypt(wrapped, bytes(of));
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /** The same for the same text, and telling nothing of it to who lacks the key. */
  byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(index);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text could not be hashed", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
