package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports over HTTP, after clients have been there. */
class DeskReportsTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor root;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Root", "password", PASSWORD));
    for (int i = 0; i < 6; i++) {
      String client = RunningApp.someone();
      app.text(client, "they cut off my food stamps");
      app.hears(client, "hearing");
      if (i < 2) {
        app.text(client, "STOP");
        app.hears(client, "no more texts");
      }
    }
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void aMonthIsReadAsChartsAndTablesAndSmallNumbersAreWithheld() throws Exception {
    String page = root.get("/desk/reports").body();
    assertThat(page)
        .contains("The helper alone</th><td class=\"count-cell\">6</td>")
        .contains("Food stamps (SNAP)</th><td class=\"count-cell\">6</td>")
        .contains("After what people wanted no more texts", "withheld")
        .contains("<rect class=\"c0\"", "Nothing in ");
    assertThat(root.get("/desk/reports?month=2025-01").body())
        .contains("January 2025")
        .doesNotContain("<table>");
    for (String odd : new String[] {"soon", "9999-12", "2026-13", "-1"}) {
      assertThat(root.get("/desk/reports?month=" + odd).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void atTheEndOfAMonthATableGoesOutAndThatIsWrittenDown() throws Exception {
    var csv = root.get("/desk/reports/needs.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("Topic,English,Spanish,Total").contains("6,0,6");
    assertThat(root.get("/desk/reports/opt-outs.csv").body()).contains("withheld");
    assertThat(root.get("/desk/reports/referrals.csv").body())
        .startsWith(
            "Referred for,Got help,Was full,Wrong number or closed,Did not go,Not known yet,Total");
    assertThat(root.get("/desk/reports/everything.csv").statusCode()).isEqualTo(404);
    assertThat(root.get("/desk/audit?action=EXPORT").body()).contains("needs", "opt-outs");
  }

  @Test
  void whatWasSaidBeforeAStopIsReadAndThatIsWrittenDown() throws Exception {
    assertThat(root.get("/desk/reports/opt-outs").body())
        .contains("What was said before a stop", "hearing");
    assertThat(root.get("/desk/audit?action=VIEW").body()).contains("View (Opt-outs)");
  }
}
