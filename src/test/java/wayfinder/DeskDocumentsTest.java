package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of a client's documents came, and what a case manager sees first of all that was told. */
class DeskDocumentsTest {
  private static final String PASSWORD = "four plain words here";
  private static final String STUBS = "Pay stubs or other proof of income, last 30 days";

  @TempDir Path folder;
  private final String client = RunningApp.someone();
  private RunningApp app;
  private DeskVisitor maria;
  private String path;

  @BeforeEach
  void start() throws Exception {
    app = RunningApp.on(folder, Map.of(), new MovedClock(Instant.parse("2026-11-24T17:00:00Z")));
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    for (String text : List.of("can i get food stamps", "15213", "2", "34 6", "enough")) {
      app.text(client, text);
    }
    app.text(client, "I need a person");
    path = maria.newCase("needs judgement");
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void whatAScreeningNamedIsMissingUntilItCame() throws Exception {
    assertThat(missing(maria.get(path + "/client"))).contains("ID", STUBS);
    HttpResponse<String> kept =
        receive(Map.of("kind", "income_30_days", "day", "2026-11-23", "where", "Folder 7"));
    assertThat(kept.body()).contains("Kept. It stands among the notes", STUBS, "Folder 7");
    assertThat(missing(kept)).contains("ID").doesNotContain(STUBS);
    assertThat(maria.get(path).body())
        .as("the timeline of the case")
        .contains("Document received: " + STUBS + ", came 2026-11-23, Folder 7");
    assertThat(maria.get("/desk/audit").body()).contains("Receive document");

    String back = Jsoup.parse(kept.body()).select("form[action$=removal]").attr("action");
    HttpResponse<String> taken = maria.post(back, Map.of());
    assertThat(missing(taken)).contains(STUBS);
    assertThat(taken.body()).contains("Taken back").doesNotContain("Folder 7");
    assertThat(maria.get(path).body()).contains("written down by mistake");
    assertThat(maria.post(back, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aDocumentThatProgramsDoNotAskForIsSaidInWords() throws Exception {
    assertThat(receive(Map.of("what", "Letter from her <b>doctor</b>", "day", "2026-11-24")).body())
        .contains("Letter from her &lt;b&gt;doctor&lt;/b&gt;");
  }

  @Test
  void whatCanNotBeIsNotKeptAndWhatWasTypedStays() throws Exception {
    for (Map<String, String> wrong :
        List.of(
            Map.of("day", "2026-11-24", "where", "Folder 7"),
            Map.of("kind", "no_such", "day", "2026-11-24", "where", "Folder 7"),
            Map.of("kind", "lease", "day", "2026-11-25", "where", "Folder 7"),
            Map.of("kind", "lease", "day", "", "where", "Folder 7"),
            Map.of("what", "x".repeat(201), "day", "2026-11-24", "where", "Folder 7"))) {
      HttpResponse<String> refused = receive(wrong);
      assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(422);
      assertThat(Jsoup.parse(refused.body()).select("#where").val()).isEqualTo("Folder 7");
    }
    assertThat(maria.get(path + "/client").body()).doesNotContain("Folder 7");
  }

  @Test
  void theBriefSaysWhenToReachThemAndWhatTheyToldInAScreening() throws Exception {
    assertThat(brief())
        .contains("No safe times were agreed on", "People in the household: 2", "Ages: 34, 6");
    maria.post(
        path + "/client/contact",
        Map.of(
            "from",
            "13:00",
            "to",
            "15:00",
            "days",
            "TUESDAY",
            "zone",
            "America/Chicago",
            "name",
            "Your library",
            "check-word",
            "marmalade"));
    assertThat(brief())
        .contains("Tue, from 1:00 PM to 3:00 PM, Central time", "As \"Your library\"")
        .contains("Check word: marmalade")
        .doesNotContain("No safe times");
    app.text(client, "Tell them nothing yet");
    app.hears(client, "I will not sum it up");
    assertThat(brief())
        .as("the client wants nothing summed up, but stays safe")
        .contains("from 1:00 PM")
        .doesNotContain("Ages");
  }

  private String brief() throws Exception {
    return Jsoup.parse(maria.get(path).body()).select("#brief").text();
  }

  private HttpResponse<String> receive(Map<String, String> fields) throws Exception {
    return maria.post(path + "/client/documents", fields);
  }

  private static List<String> missing(HttpResponse<String> page) {
    return Jsoup.parse(page.body())
        .select("#documents form[action$=documents] .step-words")
        .eachText();
  }
}
