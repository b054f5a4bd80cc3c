package wayfinder.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The files of a door: a fixed list, read once at the start, so that no name in an address can
 * reach anything else.
 */
public final class StaticFiles {
  private static final int TAG_BYTES = 12;

  private final Map<String, StaticFile> files = new HashMap<>();

  /** One file as it is served. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record StaticFile(byte[] content, String type, String tag) {}

  /**
   * @param folder where they stand among the resources, such as {@code /web/}
   */
  public StaticFiles(String folder, Collection<String> names) {
    names.forEach(name -> files.put(name, read(folder, name)));
  }

  /** Answers with this file, or that there is none. How to treat it the door has said before. */
  public void answer(Context ctx, String name) {
    StaticFile file = files.get(name);
    if (file == null) {
      ctx.status(404).contentType("text/plain; charset=utf-8").result("No such file");
      return;
    }
    // With the 304 too: a browser takes its headers over, and refuses a script that is plain text.
    ctx.header("ETag", file.tag()).contentType(file.type());
    if (file.tag().equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    ctx.result(file.content());
  }

  private static StaticFile read(String folder, String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + folder + name);
      }
      byte[] bytes = in.readAllBytes();
      return new StaticFile(bytes, type(name), tag(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + name + " could not be read", e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".html" -> "text/html; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      case ".json" -> "application/json; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no content type for " + name);
    };
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
