package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static wayfinder.DeskWindows.PASSWORD;
import static wayfinder.DeskWindows.check;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;

/** Reports and the audit in a browser, on a phone and on a desk. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskReportsPageTest {
  private final Browser browser;
  private RunningApp app;
  private DeskWindows windows;

  DeskReportsPageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder);
    windows = new DeskWindows(browser, app);
    var root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Rosa", "password", PASSWORD));
    clientsComeAndGo(root);
  }

  private void clientsComeAndGo(DeskVisitor root) throws Exception {
    said(9, "they cut off my food stamps", "hearing");
    said(7, "my landlord gave me an eviction notice", "court");
    said(6, "me cortaron las estampillas de comida", "audiencia");
    said(5, "they want to shut off my heat", "");
    said(5, "zzyx qqq plugh", "");
    for (int i = 0; i < 7; i++) {
      String client = RunningApp.someone();
      app.text(client, "I need a person");
      String path = root.newCase("Asked for a person");
      root.post(path + "/assignment", Map.of());
      refer(root, path, "pantry", "GOT_HELP");
      if (i < 5) {
        refer(root, path, "farmers", "FULL");
        root.post(path + "/messages", Map.of("text", "I am here. What happened?"));
        app.hears(client, "What happened?");
        app.text(client, "STOP");
        app.hears(client, "no more texts");
      }
    }
  }

  /** Points the client to the first place found by these words, and keeps what became of it. */
  private static void refer(DeskVisitor root, String path, String words, String state)
      throws Exception {
    String page = path + "/referrals";
    String found = root.get(page + "?words=" + words.replace(' ', '+')).body();
    String listing = found.replaceAll("(?s).*?name=\"listing\" value=\"([^\"]+)\".*", "$1");
    String made = root.post(page, Map.of("listing", listing)).body();
    String open = made.replaceAll("(?s).*?/referrals/([a-z0-9]+)/state.*", "$1");
    root.post(page + "/" + open + "/state", Map.of("state", state));
  }

  private void said(int people, String words, String heard) throws Exception {
    for (int i = 0; i < people; i++) {
      String client = RunningApp.someone();
      app.text(client, words);
      app.hears(client, heard);
    }
  }

  @AfterAll
  void stop() {
    app.close();
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    windows.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void aSupervisorReadsWhatWasCountedAndWhoDidWhat(int width) {
    Page page = windows.signedIn("Rosa", width);
    page.locator(".rooms a", new Page.LocatorOptions().setHasText("Reports")).click();
    Locator needs =
        page.locator("section", new Page.LocatorOptions().setHasText("What people asked about"));
    assertThat(needs.locator("tbody tr").first()).containsText("9");
    assertThat(page.locator("#opt-outs")).isVisible();
    Locator referrals =
        page.locator("section", new Page.LocatorOptions().setHasText("What became of referrals"));
    assertThat(referrals.locator("tbody tr").first().locator("td").first()).hasText("7");
    assertThat(referrals.locator("tbody tr").nth(1).locator("td").nth(1)).hasText("5");
    check(page);
    if (width > 1000) {
      page.setViewportSize(1280, 1500);
      Pictures.take(page, "desk-reports");
    }
    page.locator("a", new Page.LocatorOptions().setHasText("Read what was said")).click();
    assertThat(page.locator("h1")).hasText("What was said before a stop");
    check(page);

    page.locator(".rooms a", new Page.LocatorOptions().setHasText("Audit")).click();
    assertThat(page.locator("tbody tr").first()).containsText("View (Opt-outs)");
    check(page);
    page.locator("button", new Page.LocatorOptions().setHasText("Check the chain")).click();
    assertThat(page.locator(".verdict")).containsText("The chain is whole");
    check(page);
  }
}
