package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors change the content while clients write. */
class ReloadTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path folder;
  private static RunningApp app;
  private final Path words = knowledge().resolve("language/streetwords.yaml");

  @BeforeAll
  static void start() throws IOException {
    copy(Path.of("knowledge-base"), knowledge());
    app = RunningApp.on(folder, Map.of("WAYFINDER_KNOWLEDGE", knowledge().toString()));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void newWordsServeInChatAndSearchWithoutARestart() throws Exception {
    assertThat(found("zorbing")).doesNotContain("landlord-repairs");

    change(words, "\nrepairs:\n  en: [", "\nrepairs:\n  en: [zorbing, ");
    assertThat(reload()).isEqualTo(new ReloadRequests.Answer.Serves());

    assertThat(found("zorbing")).contains("landlord-repairs");
    String person = RunningApp.someone();
    app.text(person, "zorbing");
    assertThat(app.heard(person, 2)).hasSize(2);
    assertThat(ready()).doesNotContain("refused");
  }

  @Test
  void newPlacesServeAtTheDeskAndInTheDirectoryWithoutARestart() throws Exception {
    Path pantries = knowledge().resolve("resources/allegheny-pa/pantries.json");
    String name = Files.readString(pantries).replaceAll("(?s).*?\"name\": \"([^\"]+)\".*", "$1");
    change(pantries, "\"name\": \"" + name + "\"", "\"name\": \"Zorbing Pantry\"");
    assertThat(get("/hsds/services?search=zorbing")).contains("\"total_items\":0");

    assertThat(reload()).isEqualTo(new ReloadRequests.Answer.Serves());

    assertThat(get("/hsds/services?search=zorbing")).contains("Zorbing Pantry");
    var maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", "long enough for the desk"));
    maria.post("/desk/session", Map.of("name", "Maria", "password", "long enough for the desk"));
    app.text(RunningApp.someone(), "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    assertThat(maria.get(path + "/referrals?words=zorbing").body()).contains("Zorbing Pantry");
  }

  @Test
  void contentWithAFaultLeavesTheOneBeforeServingAndSaysWhereTheFaultIs() throws Exception {
    String sound = Files.readString(words);
    Files.writeString(words, sound + "\nno-such-topic:\n  en: [word]\n  es: [palabra]\n");

    assertThat(reload())
        .isInstanceOfSatisfying(
            ReloadRequests.Answer.Refused.class,
            refused -> assertThat(refused.why()).contains("streetwords.yaml:", "no-such-topic"));
    assertThat(found("eviction notice")).contains("eviction");
    assertThat(ready()).contains("\"ready\":true", "refused", "streetwords.yaml");

    Files.writeString(words, sound);
    assertThat(reload()).isEqualTo(new ReloadRequests.Answer.Serves());
    assertThat(ready()).doesNotContain("refused");
  }

  @Test
  void contentThatMissesACanaryDoesNotServe() throws Exception {
    Path canaries = knowledge().resolve("search/canaries.tsv");
    String sound = Files.readString(canaries);
    Files.writeString(canaries, sound + "en\ttaxes\tmy landlord wont fix the mold\n");

    assertThat(reload())
        .isInstanceOfSatisfying(
            ReloadRequests.Answer.Refused.class,
            refused -> assertThat(refused.why()).contains("a canary is missed: [taxes]"));
    Files.writeString(canaries, sound);
  }

  @Test
  void contentWithoutItsPlacesIsTakenForAMishap() throws Exception {
    Path county = knowledge().resolve("resources/allegheny-pa");
    Path away = folder.resolve("away");
    Files.move(county, away);

    assertThat(reload())
        .isInstanceOfSatisfying(
            ReloadRequests.Answer.Refused.class,
            refused -> assertThat(refused.why()).contains("0 listings are left of"));
    Files.move(away, county);
  }

  @Test
  void whoAsksWhereNoServiceRunsIsToldSo() throws Exception {
    assertThat(ReloadRequests.ask(folder.resolve("elsewhere"), Duration.ofSeconds(1)))
        .isEqualTo(new ReloadRequests.Answer.Nobody());
  }

  private static Path knowledge() {
    return folder.resolve("knowledge-base");
  }

  private static ReloadRequests.Answer reload() throws InterruptedException {
    return ReloadRequests.ask(folder.resolve("kept"), PATIENCE);
  }

  private static String found(String text) throws Exception {
    return get("/api/v1/search?q=" + text.replace(' ', '+'));
  }

  private static String ready() throws Exception {
    return get("/readyz").replace(" ", "");
  }

  private static String get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(app.uri(path)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static void change(Path file, String from, String to) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : filesBelow(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
