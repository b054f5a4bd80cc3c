package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Supervisors hear by e-mail that something waits too long, from a mail server that comes and goes.
 */
class DeskMailTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T17:00:00Z"));

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static GreenMail mailServer(int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("desk@agency.example", "desk", "secret");
    server.start();
    return server;
  }

  private static Map<String, String> settings(int port) {
    return Map.of(
        "WAYFINDER_MAIL_HOST", "127.0.0.1",
        "WAYFINDER_MAIL_PORT", String.valueOf(port),
        "WAYFINDER_MAIL_SECURITY", "none",
        "WAYFINDER_MAIL_USER", "desk",
        "WAYFINDER_MAIL_PASSWORD", "secret",
        "WAYFINDER_MAIL_FROM", "desk@agency.example",
        "WAYFINDER_MAIL_TO", "sue@agency.example, rosa@agency.example");
  }

  private DeskVisitor maria(RunningApp app) throws Exception {
    var maria = new DeskVisitor(app);
    maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    return maria;
  }

  /** Someone in danger whom nobody takes, until it has climbed to a supervisor. */
  private void climbs(RunningApp app, String client) throws Exception {
    app.text(client, "I want to kill myself tonight");
    DeskVisitor maria = maria(app);
    maria.newCase("Danger now");
    for (String words : new String[] {"Waits too long", "Nobody took this in time"}) {
      clock.move(Duration.ofMinutes(3).plusSeconds(1));
      RunningApp.await(() -> maria.get("/desk").body(), page -> page.contains(words));
    }
  }

  @Test
  void theNewsOutlivesAMailServerThatIsAwayAndARestartAndIsToldOnceWithoutAWordOfTheClient()
      throws Exception {
    int port = freePort();
    String client = RunningApp.someone();
    try (RunningApp app = RunningApp.on(folder, settings(port), clock)) {
      new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
      climbs(app, client);
    }
    GreenMail server = mailServer(port);
    try (RunningApp app = RunningApp.on(folder, settings(port), clock)) {
      clock.move(Duration.ofMinutes(20));
      RunningApp.await(() -> server.getReceivedMessages().length, length -> length == 2);
      for (var received : server.getReceivedMessages()) {
        assertThat(received.getSubject()).isEqualTo("1 item waits");
        assertThat(received.getContent().toString().strip())
            .isEqualToNormalizingNewlines(
                "1 item waits too long at the desk.\nhttp://localhost:0/desk");
      }
      clock.move(Duration.ofHours(2));
      maria(app).get("/desk");
      server.waitForIncomingEmail(11_000, 3);
      assertThat(server.getReceivedMessages()).as("no second time").hasSize(2);
    } finally {
      server.stop();
    }
  }

  @Test
  void whatSomebodyTookMeanwhileIsToldNobody() throws Exception {
    int port = freePort();
    String client = RunningApp.someone();
    try (RunningApp app = RunningApp.on(folder, settings(port), clock)) {
      new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
      climbs(app, client);
      DeskVisitor maria = maria(app);
      String path = maria.newCase("Danger now");
      maria.post(path + "/assignment", Map.of());
      String seen =
          maria.get(path).body().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
      maria.post(path + "/acknowledgement", Map.of("seen", seen));
      GreenMail server = mailServer(port);
      try {
        clock.move(Duration.ofMinutes(20));
        assertThat(server.waitForIncomingEmail(11_000, 1)).isFalse();
      } finally {
        server.stop();
      }
    }
  }
}
