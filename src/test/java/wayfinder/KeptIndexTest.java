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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service and the index of places that it keeps in its data folder. */
class KeptIndexTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;
  private Path knowledge;

  @BeforeEach
  void copyTheKnowledgeBase() throws IOException {
    knowledge = folder.resolve("knowledge-base");
    Path from = Path.of("knowledge-base");
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = knowledge.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void aKilledServiceLeavesTheIndexToTheNextOneAndAnUnfinishedOneToNobody() throws Exception {
    int port = ServiceProcess.freePort();
    List<Path> first;
    try (var service =
        ServiceProcess.serve(
            port,
            folder.resolve("log"),
            Map.of(
                "WAYFINDER_PORT", Integer.toString(port),
                "WAYFINDER_DATA", folder.resolve("kept").toString(),
                "WAYFINDER_KNOWLEDGE", knowledge.toString()))) {
      service.ready("/readyz");
      first = indexes();
      service.kill();
    }
    Path unfinished = Files.createDirectory(folder.resolve("kept/search/index5"));
    Files.writeString(unfinished.resolve("_0.fdt"), "half of somethi");

    try (RunningApp app = start()) {
      assertThat(indexes()).isEqualTo(first).hasSize(1);
      assertThat(found(app, "baby wipes")).contains("A Child's Place");
    }
  }

  @Test
  void aReloadBuildsAnewOnlyWhatChangedAndWhatCannotBeBuiltDoesNotServe() throws Exception {
    try (RunningApp app = start()) {
      List<Path> first = indexes();
      assertThat(reload()).isEqualTo(new ReloadRequests.Answer.Serves());
      assertThat(indexes()).isEqualTo(first);

      Path listings = knowledge.resolve("resources/allegheny-pa/pantries.json");
      String before = Files.readString(listings);
      Files.writeString(listings, before.replaceFirst("\"description\": \"", "$0Zorbing. "));
      Path search = folder.resolve("kept/search");
      Files.move(search, folder.resolve("away"));
      Files.writeString(search, "no folder");

      assertThat(reload())
          .isInstanceOfSatisfying(
              ReloadRequests.Answer.Refused.class,
              refused -> assertThat(refused.why()).contains("an index could not be begun"));
      assertThat(found(app, "baby wipes")).contains("A Child's Place");

      Files.delete(search);
      Files.move(folder.resolve("away"), search);
      assertThat(found(app, "zorbing")).doesNotContain("Zorbing.");
      assertThat(reload()).isEqualTo(new ReloadRequests.Answer.Serves());
      assertThat(found(app, "zorbing")).contains("Zorbing.");
      assertThat(indexes()).hasSize(1).doesNotContainAnyElementsOf(first);
    }
  }

  private RunningApp start() {
    return RunningApp.on(folder, Map.of("WAYFINDER_KNOWLEDGE", knowledge.toString()));
  }

  private ReloadRequests.Answer reload() throws InterruptedException {
    return ReloadRequests.ask(folder.resolve("kept"), PATIENCE);
  }

  private List<Path> indexes() throws IOException {
    try (var files = Files.list(folder.resolve("kept/search"))) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String found(RunningApp app, String text) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(app.uri("/api/v1/search?q=" + text.replace(' ', '+'))).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
