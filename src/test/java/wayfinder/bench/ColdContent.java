package wayfinder.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wayfinder.content.Content;

/** What reading and checking all programs adds to a cold start, each time in a fresh JVM. */
final class ColdContent {
  private static final Path WHOLE = Path.of("knowledge-base");
  private static final Path PROMPTS = Path.of("prompts");
  private static final Set<String> NO_PROGRAMS =
      Set.of("documents.yaml", "questions.yaml", "words.yaml");
  private static final int STARTS = 5;

  private ColdContent() {}

  /** Reads the content of one folder and prints how many milliseconds it took. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    int programs = Content.read(Path.of(args[0]), PROMPTS).programs().all().size();
    System.out.printf("%d %d%n", (System.nanoTime() - start) / 1_000_000, programs);
  }

  static void print() throws IOException, InterruptedException {
    Path without = Files.createTempDirectory("no-programs");
    copyWithoutPrograms(without);
    var whole = new ArrayList<Integer>();
    var rest = new ArrayList<Integer>();
    for (int i = 0; i < STARTS; i++) {
      rest.add(inFreshJvm(without));
      whole.add(inFreshJvm(WHOLE));
    }
    System.out.printf(
        "cold, of %d starts: content without programs %d ms, with them %d ms: they add %d ms%n",
        STARTS, median(rest), median(whole), median(whole) - median(rest));
  }

  private static int inFreshJvm(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:ActiveProcessorCount=1",
                "-Xmx400m",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                ColdContent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the content could not be read in a fresh JVM");
    }
    return Integer.parseInt(said.strip().split(" ", -1)[0]);
  }

  private static int median(List<Integer> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  private static void copyWithoutPrograms(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(WHOLE)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(WHOLE.relativize(file).toString());
        Path below = file.getParent();
        boolean ofPrograms = file.startsWith(WHOLE.resolve("programs"));
        boolean kept =
            !ofPrograms
                || (WHOLE.resolve("programs").equals(below)
                    && NO_PROGRAMS.contains(file.getFileName().toString()));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (kept) {
          Files.copy(file, copy);
        }
      }
    }
  }
}
