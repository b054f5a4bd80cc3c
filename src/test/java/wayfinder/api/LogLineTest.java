package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void aLineIsOneJsonObjectInUtc() {
    JsonNode line = TestServer.json(line("turn of {} was overtaken", null, "abc"));
    assertThat(line.path("at").asText()).isEqualTo("2026-11-24T09:00:00Z");
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("logger").asText()).isEqualTo("wayfinder.api.LogLineTest");
    assertThat(line.path("message").asText()).isEqualTo("turn of abc was overtaken");
    assertThat(line.path("request").asText()).isEqualTo("0011");
    assertThat(line.has("failure")).isFalse();
  }

  @Test
  void noValueCanForgeASecondLineOrColourATerminal() {
    String evil = "x\"}\r\n{\"level\":\"ERROR\"}\u2028\u0085\u001b[31m\u202e \uD83D\uDE00";
    String line = line("{}", null, evil);
    assertThat(line).endsWith("\n").matches("[ -~]+\n");
    assertThat(TestServer.json(line).path("message").asText()).isEqualTo(evil);
  }

  @Test
  void ofAFailureClassesAndPlacesAreWrittenAndNoMessages() {
    var failure =
        new IllegalStateException("my secret", new IllegalArgumentException("+14125550100"));
    String line = line("it failed", failure);
    assertThat(line).doesNotContain("my secret", "4125550100");
    JsonNode causes = TestServer.json(line).path("failure");
    assertThat(causes).hasSize(2);
    assertThat(causes.at("/0/class").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(causes.at("/1/class").asText()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(causes.at("/0/at/0").asText()).contains("LogLineTest");
  }

  private static String line(String message, @Nullable Throwable failure, Object... values) {
    var context = new LoggerContext();
    Logger logger = context.getLogger(LogLineTest.class);
    var event = new LoggingEvent("", logger, Level.WARN, message, failure, values);
    event.setInstant(AT);
    event.setMDCPropertyMap(Map.of("request", "0011"));
    return new String(new LogLine().encode(event), StandardCharsets.US_ASCII);
  }
}
