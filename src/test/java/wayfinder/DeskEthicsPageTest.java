package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static wayfinder.DeskWindows.PASSWORD;
import static wayfinder.DeskWindows.check;

import com.microsoft.playwright.Browser;
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

/** Duties to report and consults in a browser, by keyboard, on a phone and on a desk. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskEthicsPageTest {
  private final Browser browser;
  private RunningApp app;
  private DeskWindows windows;
  private DeskVisitor root;

  DeskEthicsPageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder);
    windows = new DeskWindows(browser, app);
    root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Rosa", "password", PASSWORD));
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
  void aDutyIsFlaggedAskedAboutAndDecidedByKeyboard(int width) throws Exception {
    app.text(RunningApp.someone(), "I need a person");
    String path = root.newCase("Asked for a person");
    Page page = windows.signedIn("Rosa", width);
    page.navigate(windows.at(path));
    page.locator(".tabs a", new Page.LocatorOptions().setHasText("Duty to report")).press("Enter");
    page.locator("#kind").selectOption("CHILD_ABUSE");
    page.locator("button", new Page.LocatorOptions().setHasText("Flag it")).press("Enter");
    assertThat(page.locator("#flags .step-words")).hasText("Abuse or neglect of a child");
    check(page);
    page.locator("a", new Page.LocatorOptions().setHasText("Consult a supervisor")).press("Enter");
    assertThat(page.locator("#flags .code").last()).hasText(path.substring(path.length() - 5));
    page.locator("#words").fill("May I report this under my own name?");
    check(page);
    page.locator("button", new Page.LocatorOptions().setHasText("Ask")).press("Enter");
    assertThat(page.locator("#lines .text")).hasText("May I report this under my own name?");
    check(page);
    page.navigate(windows.at(path + "/duties"));
    page.locator("#flags select").selectOption("CAUSE_TO_SUSPECT");
    page.locator("button", new Page.LocatorOptions().setHasText("Keep the decision"))
        .press("Enter");
    assertThat(page.locator("#flags .hint").last()).containsText("Reported: there is reasonable");
    check(page);
  }
}
