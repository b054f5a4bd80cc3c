package wayfinder.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Vectors of our own lines, kept in a file by the hash of the line, so that only what changed is
 * computed anew at the next start. Never asked for a client's text.
 */
final class KeptVectors implements TextVectors {
  private static final int FORMAT = 0x57465631;
  private static final int MOST = 1_000_000;
  private static final int LONGEST = 4_096;

  private final Path file;
  private final TextVectors model;
  private final Map<String, float[]> before;
  private final Map<String, float[]> now = new HashMap<>();

  /**
   * @param file may be missing or broken; then all is computed anew
   */
  KeptVectors(Path file, TextVectors model) {
    this.file = file;
    this.model = model;
    before = read(file);
  }

  @Override
  public float[] of(String text) {
    String key = hash(text);
    float[] kept = before.get(key);
    float[] vector = kept == null ? model.of(text) : kept;
    now.put(key, vector);
    return vector;
  }

  /** Writes the file with the vectors asked for, if it has not just these. */
  void save() {
    if (now.keySet().equals(before.keySet())) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors", ".part");
      try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
        out.writeInt(FORMAT);
        out.writeInt(now.size());
        for (var entry : now.entrySet()) {
          out.writeUTF(entry.getKey());
          out.writeInt(entry.getValue().length);
          for (float value : entry.getValue()) {
            out.writeFloat(value);
          }
        }
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors could not be kept", e);
    }
  }

  private static Map<String, float[]> read(Path file) {
    var kept = new HashMap<String, float[]>();
    if (!Files.isReadable(file)) {
      return kept;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != FORMAT) {
        return Map.of();
      }
      int count = Math.min(MOST, in.readInt());
      for (int i = 0; i < count; i++) {
        String key = in.readUTF();
        var vector = new float[Math.min(LONGEST, Math.max(0, in.readInt()))];
        for (int j = 0; j < vector.length; j++) {
          vector[j] = in.readFloat();
        }
        kept.put(key, vector);
      }
      return kept;
    } catch (IOException _) { // cut short or of another form: computed anew, and written over
      return Map.of();
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
