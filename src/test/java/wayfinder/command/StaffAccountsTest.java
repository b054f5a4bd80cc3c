package wayfinder.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.Settings;
import wayfinder.access.Staff;

class StaffAccountsTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private Settings settings;

  @BeforeEach
  void anAdministratorIsThere(@TempDir Path own) {
    settings = Settings.read(Map.of("WAYFINDER_DATA", own.toString()));
    StaffAccounts.add(
        settings, "Ana", "four plain words here", Staff.Role.ADMINISTRATOR, null, out);
  }

  @Test
  void whoHasLostEverythingGetsALinkFromTheMachineItself() {
    assertThat(StaffAccounts.reset(settings, "ana", out)).isZero();
    assertThat(printed())
        .containsPattern("once, for 24 hours: http://localhost:7070/desk/setup/.{43}");
    assertThat(StaffAccounts.list(settings, out)).isZero();
    assertThat(printed()).containsPattern("Ana +administrator +invited");
  }

  @Test
  void aNameNobodyHasIsSaid() {
    assertThat(StaffAccounts.reset(settings, "Nobody", out)).isEqualTo(2);
    assertThat(printed()).contains("there is no such account");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
