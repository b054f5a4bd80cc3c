package wayfinder;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program of this house in a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final Process process;

  /** As in the README's command. */
  private static final int HEAP_MIB = 128;

  private static final String TRIM = "-XX:TrimNativeHeapInterval=5000";

  private final URI address;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServiceProcess(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /** Starts the service on this port, with the flags and settings that the README's command has. */
  public static ServiceProcess serve(int port, Path log, Map<String, String> settings)
      throws IOException {
    return start(
        port,
        log,
        settings,
        HEAP_MIB,
        System.getProperty("java.class.path"),
        List.of(TRIM, "wayfinder.command.Main", "serve"));
  }

  /**
   * The same from the jar, with an archive of its classes: made when it ends, used at its next
   * start.
   */
  public static ServiceProcess serveFromJar(int port, Path log, Map<String, String> settings)
      throws IOException {
    Path jar = Path.of("target", "wayfinder.jar").toAbsolutePath();
    String libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    return start(
        port,
        log,
        settings,
        HEAP_MIB,
        jar + File.pathSeparator + libraries,
        List.of(
            TRIM,
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + log.resolveSibling("service.jsa"),
            "wayfinder.command.Main",
            "serve"));
  }

  /**
   * Starts any program of this class path.
   *
   * @param heapMib the most its heap may take
   */
  public static ServiceProcess start(
      int port,
      Path log,
      Map<String, String> environment,
      int heapMib,
      List<String> mainAndArguments)
      throws IOException {
    return start(
        port, log, environment, heapMib, System.getProperty("java.class.path"), mainAndArguments);
  }

  /** Starts the service of an unpacked package by its own script. */
  static ServiceProcess serveUnpacked(
      Path unpacked, int port, Path log, Map<String, String> settings) throws IOException {
    var builder =
        new ProcessBuilder(unpacked.resolve("bin/wayfinder").toString(), "serve")
            .directory(log.resolveSibling("").toFile())
            .redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    return new ServiceProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
  }

  private static ServiceProcess start(
      int port,
      Path log,
      Map<String, String> environment,
      int heapMib,
      String classPath,
      List<String> rest)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx" + heapMib + "m"));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-classpath"));
    command.add(classPath);
    command.addAll(rest);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "2"); // as the README's command has it
    builder.environment().putAll(environment);
    return new ServiceProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
  }

  /** A port that nobody listens on. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public URI address() {
    return address;
  }

  public long pid() {
    return process.pid();
  }

  /** Waits until this path is answered with 200. */
  public ServiceProcess ready(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(5)).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (answers(request)) {
        return this;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new IllegalStateException("the process did not become ready; its log: " + logged());
  }

  private String logged() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "can't be read";
    }
  }

  private boolean answers(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** SIGKILL: nothing of it can say goodbye. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, and the exit code. */
  public int end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
