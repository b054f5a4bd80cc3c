package wayfinder.search;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The vectors of all-MiniLM-L6-v2, quantized, computed in this process; it knows English only. */
public final class MiniLm implements TextVectors {
  private static final String CACHE = "DJL_CACHE_DIR";
  private static final String NATIVES = "onnxruntime.native.path";
  private static final List<String> LIBRARIES =
      List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

  private final AllMiniLmL6V2QuantizedEmbeddingModel model;

  private MiniLm(AllMiniLmL6V2QuantizedEmbeddingModel model) {
    this.model = model;
  }

  /**
   * Loads the model; takes seconds and some 100 MiB outside the heap.
   *
   * @param folder where the model's machine code is unpacked; kept from start to start
   */
  public static MiniLm open(Path folder) {
    setUnlessSet(CACHE, folder.resolve("tokenizers"));
    String platform = platform();
    if (!platform.isEmpty()) {
      Path natives = folder.resolve("onnxruntime");
      unpack("/ai/onnxruntime/native/" + platform + "/", natives);
      setUnlessSet(NATIVES, natives);
    }
    return new MiniLm(new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
  }

  @Override
  public float[] of(String text) {
    return model.embed(text).content().vector();
  }

  /** As the runtime names it; empty where it may find its libraries by itself. */
  private static String platform() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return "";
    }
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> "linux-x64";
      case "aarch64" -> "linux-aarch64";
      default -> "";
    };
  }

  private static void unpack(String from, Path to) {
    try {
      Files.createDirectories(to);
      for (String library : LIBRARIES) {
        unpack(from, library, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the runtime of the vectors could not be unpacked", e);
    }
  }

  /** By another name first, so that a start cut short leaves no half library. */
  private static void unpack(String from, String library, Path to) throws IOException {
    try (InputStream in =
        AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(from + library)) {
      if (in == null) {
        throw new IOException(from + library + " is not among the classes");
      }
      Path part = Files.createTempFile(to, library, ".part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          part,
          to.resolve(library),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void setUnlessSet(String property, Path value) {
    if (System.getProperty(property) == null && System.getenv(property) == null) {
      System.setProperty(property, value.toAbsolutePath().toString());
    }
  }
}
