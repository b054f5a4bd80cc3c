package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.browser.Chromium;
import wayfinder.browser.Visits;

/** Finding an answer while one writes, and the documents of a client, in a browser. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskFindPageTest {
  private static final String PASSWORD = "four plain words here";

  private final Visits visits;
  private RunningApp app;
  private DeskVisitor maria;

  DeskFindPageTest(Browser browser) {
    this.visits = new Visits(browser, "401"); // the browser names refused doors
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
  }

  @AfterAll
  void stop() {
    app.close();
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    visits.end();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void anAnswerIsFoundAndPutWhereTheCursorIsByKeyboardAlone(int width) throws Exception {
    String client = RunningApp.someone();
    app.text(client, "food pantry near 15213");
    app.heard(client, 2);
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    Page page = signedIn(width);
    page.navigate(app.uri(path).toString());
    assertThat(page.locator("body")).hasAttribute("data-live", "yes");
    page.locator("#text").fill("Hello. Ask me more.");
    page.locator("#text").evaluate("box => box.setSelectionRange(6, 6)");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("food");
    page.keyboard().press("Enter");
    Locator found = page.locator("#found li");
    assertThat(found.first()).isVisible();
    assertThat(page.locator("#text")).hasValue("Hello. Ask me more.");
    assertThat(page).hasURL(app.uri(path).toString());
    Visits.check(page);

    app.text(client, "la marmelada azul");
    assertThat(page.locator("#thread")).containsText("la marmelada azul");
    assertThat(found.first()).isVisible();
    assertThat(page.locator("#find")).hasValue("food");

    String inserted = found.first().locator("button").getAttribute("value");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#text")).hasValue("Hello. " + inserted + " Ask me more.");
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.locator("#count")).containsText(Pattern.compile("\\d+ segments?"));
    Visits.check(page);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".message.manager").last()).containsText("Ask me more.");
    assertThat(app.hears(client, "Ask me more.").getLast()).contains(inserted);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void aDocumentIsTickedOffAndAStopWordIsSeen(int width) throws Exception {
    String client = RunningApp.someone();
    for (String text :
        List.of("can i get food stamps", "15213", "2", "34 6", "enough", "I need a person")) {
      app.text(client, text);
    }
    String path = maria.newCase("needs judgement");
    maria.post(path + "/assignment", Map.of());
    Page page = signedIn(width);
    page.navigate(app.uri(path + "/client").toString());
    page.locator("#stop-word").fill("umbrella");
    page.locator("#check-word").fill("marmalade");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice")).containsText("Kept.");
    page.locator("#kind").selectOption("lease");
    page.locator("#where").fill("Folder 7");
    page.keyboard().press("Enter");
    assertThat(page.locator("#documents")).containsText("Folder 7");
    Locator missing = page.locator("#documents form").first();
    String what = missing.locator(".step-words").textContent();
    missing.locator("button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#documents form .step-words").first()).not().hasText(what);
    Visits.check(page);

    page.navigate(app.uri(path).toString());
    assertThat(page.locator("body")).hasAttribute("data-live", "yes");
    page.locator("#text").fill("Half a sentence");
    app.text(client, "umbrella");
    assertThat(page.locator(".alarms.open")).containsText("Stop word used");
    assertThat(page.locator("#kept")).hasValue("Half a sentence");
    assertThat(page.locator("#resume")).isVisible();
    Visits.check(page);
    page.locator("#resume").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#text")).isVisible();
  }

  private Page signedIn(int width) {
    Page page = visits.open(width, 844, "en-US");
    page.navigate(app.uri("/desk").toString());
    page.locator("#name").fill("Maria");
    page.locator("#password").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Queue");
    return page;
  }
}
