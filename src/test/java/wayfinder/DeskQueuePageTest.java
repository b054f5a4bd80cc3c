package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
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

/** Choosing by need, and asking why, in a browser and by keyboard. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskQueuePageTest {
  private final Browser browser;
  private RunningApp app;
  private DeskVisitor maria;
  private DeskWindows windows;

  DeskQueuePageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", DeskWindows.PASSWORD));
    windows = new DeskWindows(browser, app);
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
  void aNeedIsChosenByKeyboardAndStaysChosenWhileOthersCome(int width) throws Exception {
    waiting("i got an eviction notice");
    waiting("they cut off my food stamps");
    Page page = windows.signedIn("Maria", width);
    assertThat(page.locator("body[data-live]")).hasCount(1);
    Locator need = page.locator("#need");
    need.focus();
    page.keyboard().type("Evic");
    int before = page.locator("#queue .row").count();
    waiting("i got an eviction notice");
    assertThat(page.locator("#queue .row")).hasCount(before + 1);
    assertThat(need).isFocused();
    assertThat(need).hasValue("eviction");
    DeskWindows.check(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*[?&]need=eviction"));
    assertThat(page.locator("#need option:checked")).containsText("Eviction (");
    assertThat(page.locator(".row-needs").first()).hasText("Eviction");
    assertThat(page.locator("body[data-live]")).hasCount(1);
    int shown = page.locator("#queue .row").count();
    waiting("they cut off my food stamps");
    waiting("i got an eviction notice");
    assertThat(page.locator("#queue .row")).hasCount(shown + 1);
    assertThat(page.locator("#need option:checked")).hasText("Eviction (%d)".formatted(shown + 1));
    DeskWindows.check(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void whyIsUnfoldedByKeyboardAndStaysOpenWhileTheTalkGoesOn(int width) throws Exception {
    String client = RunningApp.someone();
    app.text(client, "they cut off my food stamps");
    app.text(client, "i need a food pantry near 15213");
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    Page page = windows.signedIn("Maria", width);
    page.navigate(windows.at(path));
    assertThat(page.locator("body[data-live]")).hasCount(1);
    Locator why = page.locator(".why").first();
    Locator summary = why.locator("summary");
    summary.focus();
    page.keyboard().press("Enter");
    assertThat(why.locator(".why-in")).isVisible();
    assertThat(why).containsText("with a score of");
    maria.post(path + "/assignment", Map.of());
    app.text(client, "la marmelada");
    assertThat(page.locator("#thread")).containsText("la marmelada");
    assertThat(why.locator(".why-in")).isVisible();
    assertThat(summary).isFocused();
    page.locator(".why").nth(1).locator("summary").press("Enter");
    DeskWindows.check(page);
  }

  private void waiting(String need) throws Exception {
    String client = RunningApp.someone();
    app.text(client, need);
    app.text(client, "I need a person");
    maria.newCase("Asked for a person");
  }
}
