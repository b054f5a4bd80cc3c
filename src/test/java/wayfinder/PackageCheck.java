package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package that the build makes, unpacked as an agency would. Run after it is made. */
class PackageCheck {
  private static final Pattern MACHINE_CODE =
      Pattern.compile(".*\\.(so|dll|dylib|jnilib|a|pdb|exe)|.*/DWARF/.*");
  private static final Pattern SERVED_PLATFORM =
      Pattern.compile("(?i).*/linux[-/](x64|x86[-_]64|aarch64)/.*");

  @TempDir static Path folder;
  private static Path unpacked;

  @BeforeAll
  static void itIsUnpacked() throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "xzf", System.getProperty("wayfinder.package"))
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    try (var files = Files.list(folder)) {
      unpacked = files.toList().getFirst();
    }
  }

  @Test
  void itsJarsHoldMachineCodeOfLinuxOnX86AndArmAlone() throws IOException {
    var other = new TreeSet<String>();
    var served = new TreeSet<String>();
    try (var jars = Files.list(unpacked.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        try (var file = new JarFile(jar.toFile())) {
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> MACHINE_CODE.matcher(name).matches())
              .forEach(
                  name -> (SERVED_PLATFORM.matcher(name).matches() ? served : other).add(name));
        }
      }
    }
    assertThat(other).isEmpty();
    assertThat(served)
        .contains(
            "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
            "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
            "native/lib/linux-x86_64/cpu/libtokenizers.so",
            "native/lib/linux-aarch64/cpu/libtokenizers.so");
  }

  @Test
  void theServiceStartedFromItAnswersAndLoadsItsVectors() throws Exception {
    int port = ServiceProcess.freePort();
    try (ServiceProcess service =
        ServiceProcess.serveUnpacked(
            unpacked,
            port,
            folder.resolve("log"),
            Map.of("WAYFINDER_PORT", Integer.toString(port), "WAYFINDER_VECTORS", "on"))) {
      service.ready("/readyz");
      assertThat(get(service.address().resolve("/api/v1/search?q=food%20stamps%20cut%20off")))
          .contains("snap-cut-or-stopped");
      RunningApp.await(
          () -> get(service.address().resolve("/readyz")),
          ready -> ready.contains("\"vectors\":\"on\""));
    }
  }

  private static String get(URI address) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException("the service did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
