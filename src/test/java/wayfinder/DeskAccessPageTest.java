package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.DeskWindows.PASSWORD;
import static wayfinder.DeskWindows.check;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.access.Authenticator;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;

/** Accounts and second factors in a browser, on a phone and on a desk. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskAccessPageTest {

  private final Browser browser;
  private RunningApp app;
  private DeskWindows windows;

  DeskAccessPageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder);
    var root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Rosa", "password", PASSWORD));
    for (String team : List.of("North", "South")) {
      root.post("/desk/accounts/teams", Map.of("team", team));
    }
    add("Maria", Staff.Role.CASE_MANAGER, "North");
    add("Joe", Staff.Role.CASE_MANAGER, "South");
    add("Lin", Staff.Role.SUPERVISOR, "North");
    add("Eddie", Staff.Role.EDITOR, "");
    root.post("/desk/accounts", Map.of("name", "Tariq", "role", "CASE_MANAGER"));
    windows = new DeskWindows(browser, app);
  }

  private void add(String name, Staff.Role role, String team) {
    assertThat(NewStaff.add(app.settings(), name, PASSWORD, role, team, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
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
  void anAdministratorSeesWhoMayDoWhatAndChangesIt(int width) {
    Page page = windows.signedIn("Rosa", width);
    page.locator(".rooms a", new Page.LocatorOptions().setHasText("Accounts")).click();
    assertThat(page.locator("h1")).hasText("Accounts");
    assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Tariq")))
        .containsText("No password yet");
    check(page);
    if (width > 1000) {
      page.setViewportSize(1280, 900);
      Pictures.take(page, "desk-accounts");
    }
    page.locator("#name").fill(width > 1000 ? "Ada" : "Bea");
    page.locator("#role").selectOption("SUPERVISOR");
    page.keyboard().press("Tab");
    page.locator("button", new Page.LocatorOptions().setHasText("make a link")).click();
    assertThat(page.locator("code.link")).containsText("/desk/setup/");
    check(page);
    page.locator("tbody a", new Page.LocatorOptions().setHasText("Joe")).click();
    assertThat(page.locator("h1")).hasText("Joe");
    check(page);
    page.locator("#team").selectOption(new SelectOption().setLabel("North"));
    page.locator("form[action$='/rights'] button").click();
    assertThat(page.locator("[role=status]")).hasText("Done.");
    check(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void someoneSetsUpASecondFactorAndSignsInWithIt(int width) {
    String name = width > 1000 ? "Maria" : "Joe";
    Page page = windows.signedIn(name, width);
    page.locator(".rooms .who").click();
    assertThat(page.locator("h1")).hasText("Your account");
    check(page);
    page.locator("#present-on").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("svg.qr")).isVisible();
    check(page);
    String secret = page.locator(".secret code").innerText().replace(" ", "");
    page.locator("#code").fill(Authenticator.now(secret));
    page.keyboard().press("Enter");
    assertThat(page.locator(".codes li")).hasCount(10);
    check(page);
    String recovery = page.locator(".codes li").first().innerText();

    Page again = windows.opened(width);
    windows.signIn(again, name);
    assertThat(again.locator("h1")).hasText("Your code");
    check(again);
    again.locator("#code").fill("000");
    again.keyboard().press("Enter");
    assertThat(again.locator("[role=alert]")).containsText("not right");
    check(again);
    again.locator("#code").fill(recovery);
    again.keyboard().press("Enter");
    assertThat(again.locator("h1")).hasText("Queue");
    again.locator(".rooms .who").click();
    assertThat(again.locator(".list li")).hasCount(2);
    again.locator("summary").click();
    check(again);
    again.locator("button", new Page.LocatorOptions().setHasText("End all others")).click();
    assertThat(again.locator(".list li")).hasCount(1);
  }

  @Test
  void whoGotALinkChoosesAPasswordAndAnEditorHasAnAccountPageToo() {
    Page page = windows.signedIn("Eddie", 390);
    assertThat(page.locator("h1")).hasText("Your account");
    check(page);
    Page root = windows.signedIn("Rosa", 1280);
    root.navigate(windows.at("/desk/accounts"));
    root.locator("#name").fill("Cleo");
    root.keyboard().press("Enter");
    String link = root.locator("code.link").innerText();
    Page fresh = windows.opened(390);
    fresh.navigate(windows.at(link.substring(link.indexOf("/desk/"))));
    assertThat(fresh.locator("h1")).hasText("Choose a password");
    check(fresh);
    fresh.locator("#password").fill(PASSWORD);
    fresh.keyboard().press("Enter");
    assertThat(fresh.locator("h1")).hasText("Queue");
    check(fresh);
  }
}
