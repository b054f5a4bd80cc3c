package wayfinder.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import wayfinder.ServiceProcess;
import wayfinder.channel.sms.TwilioPost;

/**
 * Runs the bare program and the service in turn under the same load and prints their ratios, which
 * alone mean anything: absolute figures are the machine's. The service does the whole turn of a
 * text: signature, sealing, danger check, state, search, reply, outbox, and the sending of the
 * reply to a carrier in the process that makes the load.
 */
public final class Benchmark {
  private static final String ACCOUNT = "AC00000000000000000000000000000001";
  private static final String TOKEN = "benchmark-auth-token";
  private static final String NUMBER = "+14125559999";
  private static final int CLIENTS = 20_000;
  private static final int BARE_HEAP_MIB = 256;
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final int ROUNDS = 3;
  private static final List<Integer> CONNECTIONS = List.of(16, 256);

  private final CarrierSink carrier;
  private final ServiceProcess bare;
  private final ServiceProcess service;
  private long next;

  private Benchmark(CarrierSink carrier, ServiceProcess bare, ServiceProcess service) {
    this.carrier = carrier;
    this.bare = bare;
    this.service = service;
  }

  private record Round(Load.Seen bare, Load.Seen service) {
    double throughput() {
      return service.perSecond() / bare.perSecond();
    }

    double p99() {
      return service.p99Millis() / bare.p99Millis();
    }
  }

  /** Takes no arguments; prints a table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("wayfinder-bench");
    int barePort = ServiceProcess.freePort();
    try (var carrier = new CarrierSink();
        var bare =
            ServiceProcess.start(
                    barePort,
                    folder.resolve("bare.log"),
                    Map.of(),
                    BARE_HEAP_MIB,
                    List.of(
                        BareProgram.class.getName(), Integer.toString(barePort), folder.toString()))
                .ready("/readyz")) {
      try (var first = service(folder, carrier)) {
        first.end(); // and leaves an archive of its classes
      }
      long start = System.nanoTime();
      try (var service = service(folder, carrier)) {
        var benchmark = new Benchmark(carrier, bare, service);
        new Load(service.address(), benchmark::signed).run(1, Duration.ofMillis(1), 0);
        say("Start to first answer, the second time: %.1f s%n", (System.nanoTime() - start) / 1e9);
        benchmark.run();
      }
    }
    System.exit(0);
  }

  private static ServiceProcess service(Path folder, CarrierSink carrier) throws IOException {
    int port = ServiceProcess.freePort();
    return ServiceProcess.serveFromJar(
            port,
            folder.resolve("service.log"),
            Map.of(
                "WAYFINDER_PORT",
                Integer.toString(port),
                "WAYFINDER_DATA",
                folder.resolve("kept").toString(),
                "WAYFINDER_PUBLIC_URL",
                "http://127.0.0.1:" + port,
                "TWILIO_ACCOUNT_SID",
                ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                TOKEN,
                "TWILIO_FROM",
                NUMBER,
                "TWILIO_API_BASE",
                carrier.address().toString()))
        .ready("/healthz");
  }

  private void run() throws IOException, InterruptedException {
    say("Warming both up, %d s each%n", WARM_UP.toSeconds());
    load(bare, CONNECTIONS.getFirst(), WARM_UP);
    load(service, CONNECTIONS.getFirst(), WARM_UP);
    for (int connections : CONNECTIONS) {
      var rounds = new ArrayList<Round>();
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(new Round(load(bare, connections, ROUND), load(service, connections, ROUND)));
        say("  %d connections: %s%n", connections, rounds.getLast());
      }
      say(
          "%d connections: throughput %.2f of the bare program, p99 %.2f times its p99%n",
          connections, median(rounds, Round::throughput), median(rounds, Round::p99));
    }
    say("Resident after load: %d MiB (the bare program: %d MiB)%n", mib(service), mib(bare));
    say("Texts sent to the carrier: %d%n", carrier.texts());
  }

  private Load.Seen load(ServiceProcess program, int connections, Duration length)
      throws InterruptedException {
    next += 10_000_000;
    Load.Seen seen = new Load(program.address(), this::signed).run(connections, length, next);
    carrier.awaitQuiet();
    return seen;
  }

  /** A text as Twilio posts it, signed for the service; the bare program looks at no signature. */
  private byte[] signed(long number) {
    List<String> texts = Texts.ALL;
    TwilioPost post =
        TwilioPost.of(
            "MessageSid",
            "SM%032x".formatted(number),
            "AccountSid",
            ACCOUNT,
            "From",
            "+1412%07d".formatted(2_000_000 + number % CLIENTS),
            "To",
            NUMBER,
            "Body",
            texts.get((int) (number % texts.size())),
            "NumMedia",
            "0",
            "NumSegments",
            "1");
    String path = "/sms/inbound";
    String body = post.body();
    String head =
        """
        POST %s HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r
        X-Twilio-Signature: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(
                path,
                service.address().getPort(),
                post.signature(TOKEN, service.address() + path),
                body.length());
    return (head + body).getBytes(StandardCharsets.US_ASCII);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
    return rounds.stream().mapToDouble(what).sorted().skip(rounds.size() / 2).findFirst().orElse(0);
  }

  private static long mib(ServiceProcess program) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + program.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("the kernel tells no resident size");
  }

  @FormatMethod
  private static void say(@FormatString String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
