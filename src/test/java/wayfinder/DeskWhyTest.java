package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the assistant said something: told at the desk, and to no client. */
class DeskWhyTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor maria;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void ofACardItTellsWhichHowSureItWasAndWhereThatIsWritten() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "they cut off my food stamps");
    Element why = whysOf(client).getFirst();
    assertThat(why.text())
        .containsPattern("Card: .+ snap-[a-z-]+ First of the search, with a score of 0\\.\\d\\d")
        .contains("sure: from 0.45 it is given as the answer")
        .containsPattern("Reviewed [A-Z][a-z]{2} \\d+, 20\\d\\d\\.");
    assertThat(why.select("a[href^=https://]").attr("rel")).contains("noreferrer");
  }

  @Test
  void ofPlacesItTellsTheQuestionTheTopicAndWhereEachStood() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "i need a food pantry");
    app.hears(client, "ZIP");
    app.text(client, "15213");
    List<Element> whys = whysOf(client);
    assertThat(whys.getFirst().text())
        .contains("Led by the search for places", "Topic: Food pantries");
    assertThat(whys.getLast().text())
        .contains("Led by the search for places, after its question \"where\".")
        .containsPattern("Place: .+ Number 1 of the places named, \\d+\\.\\d miles")
        .containsPattern("Place: .+ Number 3 of the places named")
        .containsPattern("Reviewed [A-Z][a-z]{2} \\d+, 20\\d\\d\\.");
  }

  @Test
  void ofDangerItTellsTheRuleAndTheCategory() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "im going to kill myself tonight");
    String path = maria.newCase("Danger now: suicide");
    assertThat(whys(path).getFirst().text())
        .contains("Danger check. Danger now: suicide.")
        .containsPattern("Seen by: en\\.suicide\\.[a-z-]+");
  }

  @Test
  void ofAScreeningItTellsTheQuestionAndThePrograms() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "can i get food stamps");
    for (String told : List.of("94110", "3", "34 6 2", "none", "nope", "$300 a week", "0")) {
      app.text(client, told);
    }
    app.hears(client, "So far");
    app.text(client, "2");
    app.hears(client, "Looks likely");
    app.text(client, "I need a person");
    List<Element> whys = whys(maria.newCase("result needs judgement"));
    assertThat(whys.getFirst().text()).contains("Program: Food stamps (SNAP) snap");
    assertThat(whys.get(1).text()).contains("Led by the screening, after its question \"place\".");
    assertThat(whys.getLast().text())
        .contains("after its question \"more\".", "Number 1 of what looks likely or possible");
  }

  @Test
  void ofWhatIsOnlyOfferedItTellsThatItWasUnsure() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "something about a paper from the gas people maybe");
    app.hears(client, "person");
    Element why = whysOf(client).getFirst();
    assertThat(why.text()).contains("unsure: below 0.45 it is only offered");
  }

  @Test
  void noClientIsToldWhy() throws Exception {
    WebVisitor client = WebVisitor.begin(app, "en");
    client.say(app, "they cut off my food stamps");
    client.say(app, "i need a food pantry near 15213");
    client.say(app, "I need a person");
    String path = maria.newCase("Asked for a person");
    List<String> whys = whys(path).stream().map(Element::text).toList();
    assertThat(whys.getFirst()).contains("snap-", "with a score of");
    String transcript = client.transcript(app).toString();
    assertThat(transcript)
        .as("its words reach the client")
        .contains("food stamps")
        .doesNotContain("grounds", "basis", "\"led\"", "\"rank\"", "snap-cut");
    for (Element code : codes(path)) {
      if (code.text().startsWith("snap-")) {
        assertThat(transcript).doesNotContain(code.text());
      }
    }

    String texting = RunningApp.someone();
    app.text(texting, "they cut off my food stamps");
    app.heard(texting, 1);
    assertThat(app.thread(texting).toString()).doesNotContain("grounds", "basis", "snap-");
  }

  private static List<Element> whysOf(String client) throws Exception {
    app.text(client, "I need a person");
    return whys(maria.newCase("Asked for a person"));
  }

  private static List<Element> whys(String path) throws Exception {
    return new ArrayList<>(Jsoup.parse(maria.get(path).body()).select("#thread .assistant .why"));
  }

  private static List<Element> codes(String path) throws Exception {
    return new ArrayList<>(Jsoup.parse(maria.get(path).body()).select("#thread .why .code"));
  }
}
