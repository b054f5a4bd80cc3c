package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;
import wayfinder.browser.Visits;

/** Two case managers side by side, each in a browser of their own, with clients who text. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWorkPageTest {
  private static final String PASSWORD = "four plain words here";

  private final Visits visits;
  private RunningApp app;

  DeskWorkPageTest(Browser browser) {
    this.visits = new Visits(browser, "401"); // the browser names refused doors
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder, Map.of("WAYFINDER_SEGMENT_CENTS", "0.8"));
    new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    assertThat(
            NewStaff.add(
                app.settings(), "Joe", PASSWORD, Staff.Role.CASE_MANAGER, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
  }

  @AfterAll
  void stop() {
    app.close();
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    visits.end();
  }

  @Test
  void aFailedAnswerToDangerReachesAnOpenDeskByItself() throws Exception {
    Page maria = signedIn("Maria", 1280, 900);
    app.text(RunningApp.someone(), "I need a person");
    assertThat(maria.locator("#news")).containsText("New in the queue: Asked for a person");
    app.text("%2B14125550006", "i took all my pills to die");
    var first = maria.locator(".row-link").first();
    assertThat(first).containsText("Answer to danger: not delivered: landline");
    assertThat(maria).hasTitle(java.util.regex.Pattern.compile("^\\(1 alarm\\).*"));
    Visits.check(maria);
    first.click();
    assertThat(maria.locator(".alarms .call")).hasText("Call +14125550006");
    assertThat(maria.locator("#thread")).containsText("Not delivered: landline");
    Visits.check(maria);
    Pictures.take(maria, "desk-call");
  }

  @Test
  void whoWantsItHearsASoundWhenSomeoneIsNew() throws Exception {
    Page maria = signedIn("Maria", 390, 844);
    maria.evaluate(
        """
        () => {
          window.tones = 0;
          const start = OscillatorNode.prototype.start;
          OscillatorNode.prototype.start = function (at) { window.tones += 1; start.call(this, at); };
        }
        """);
    app.text(RunningApp.someone(), "I need a person");
    assertThat(maria.locator("#news")).containsText("New in the queue");
    assertThat(maria.evaluate("window.tones")).isEqualTo(0);
    press(maria, "#sound");
    assertThat(maria.locator("#sound")).hasAttribute("aria-pressed", "true");
    int whenTurnedOn = (int) maria.evaluate("window.tones");
    assertThat(whenTurnedOn).isPositive();
    Visits.check(maria);
    maria.waitForTimeout(1_100); // new ones at the same time sound once
    app.text(RunningApp.someone(), "quiero hablar con una persona");
    maria.waitForFunction("before => window.tones > before", whenTurnedOn);
    maria.reload();
    assertThat(maria.locator("#sound")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void aCaseGoesFromOneCaseManagerToAnotherAndIsClosed() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "they cut off my food stamps");
    app.text(client, "i want to talk to a person please");
    app.hears(client, "I will tell them");
    Page maria = signedIn("Maria", 390, 844);
    maria
        .locator(".row-link", new Page.LocatorOptions().setHasText("Asked for a person"))
        .last()
        .click();
    assertThat(maria.locator("#brief")).containsText("Food stamps");
    press(maria, "#claim");
    app.hears(client, "Maria");
    maria.locator("summary", new Page.LocatorOptions().setHasText("Ready replies")).click();
    maria.locator("button[name=ready]").first().click();
    assertThat(maria.locator("#text"))
        .hasValue(java.util.regex.Pattern.compile(".*this is Maria.*"));
    assertThat(maria.locator("#count")).containsText("1 segment");
    assertThat(maria.locator("#count")).containsText("about 0.8 cents");
    Visits.check(maria);
    press(maria, "#send");
    app.hears(client, "this is Maria");
    maria.locator("#note").fill("Speaks softly; call after five.");
    maria.locator("button", new Page.LocatorOptions().setHasText("Keep the note")).click();
    assertThat(maria.locator("#notes")).containsText("call after five");
    maria.locator("summary", new Page.LocatorOptions().setHasText("colleague")).click();
    maria
        .locator("#to")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Joe"));
    Visits.check(maria);
    press(maria, "#transfer");
    assertThat(maria.locator(".holder")).hasText("Joe has it");
    app.hears(client, "Joe");

    Page joe = signedIn("Joe", 1280, 900);
    joe.locator(".filters a", new Page.LocatorOptions().setHasText("Mine")).click();
    joe.locator(".row-link").first().click();
    joe.locator("summary", new Page.LocatorOptions().setHasText("End it")).click();
    joe.locator("#disposition").selectOption("settled");
    joe.locator("#settled").fill("The office has your papers. They call you by Friday.");
    app.text(client, "thank you both");
    assertThat(joe.locator("#thread")).containsText("thank you both");
    assertThat(joe.locator("#settled"))
        .hasValue("The office has your papers. They call you by Friday.");
    Visits.check(joe);
    press(joe, "#closure");
    assertThat(joe.locator(".holder")).hasText("Closed");
    assertThat(app.hears(client, "closed for now")).anyMatch(text -> text.contains("by Friday"));
  }

  private Page signedIn(String name, int width, int height) {
    Page page = visits.open(width, height, "en-US");
    page.navigate(app.uri("/desk").toString());
    page.locator("#name").fill(name);
    page.locator("#password").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Queue");
    return page;
  }

  private static void press(Page page, String button) {
    page.locator(button).focus();
    page.keyboard().press("Enter");
  }
}
