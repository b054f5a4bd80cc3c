package wayfinder.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.NewStaff;
import wayfinder.Settings;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;

class AuditTest {
  @TempDir Path folder;

  @Test
  void anAccountAddedByCommandStandsInTheAudit() {
    Settings settings = Settings.read(Map.of("WAYFINDER_DATA", folder.toString()));
    assertThat(
            NewStaff.add(
                settings,
                "Ana",
                "four plain words here",
                Staff.Role.CASE_MANAGER,
                "North",
                Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
    var out = new ByteArrayOutputStream();
    assertThat(Audit.check(settings, new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("The audit is whole: 1 entries.", "It ends with ");
  }
}
