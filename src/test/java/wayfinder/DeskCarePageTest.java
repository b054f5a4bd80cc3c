package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.browser.Accessibility;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;

/**
 * A care plan and a referral made in a browser, at a desk and on a phone, for a client who texts.
 */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskCarePageTest {
  private static final String PASSWORD = "four plain words here";

  /** Noon of a Tuesday in the agency's zone. */
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final MovedClock clock = new MovedClock(NOON);
  private RunningApp app;

  DeskCarePageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void start(@TempDir Path folder) {
    app = RunningApp.on(folder, Map.of(), clock);
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    browser.contexts().forEach(BrowserContext::close);
    app.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aPlanIsMadeByKeyboardAndTheClientsTickShowsByItself() throws Exception {
    String client = RunningApp.someone();
    Page maria = atTheCase(client, 1280, 900);
    press(maria, ".tabs a:has-text('Care plan')");
    maria.locator("#goal-need").selectOption("housing");
    maria.locator("#goal-words").fill("Keep the home");
    maria.keyboard().press("Enter");
    assertThat(maria.locator("[role=status]")).hasText("The goal is kept.");
    addStep(maria, "Bring the lease to the desk", "2026-11-30");
    addStep(maria, "Call the school", "");
    assertThat(maria.locator(".step")).hasCount(2);
    check(maria);
    Pictures.take(maria, "desk-plan");
    app.text(client, "done 2");
    assertThat(maria.locator("#step-2")).containsText("by the client");
    press(maria, "#step-1 a");
    maria.locator("#words-step").fill("Mail the lease");
    check(maria);
    maria.keyboard().press("Enter");
    assertThat(maria.locator("#step-1")).containsText("Mail the lease");
    press(maria, "#step-1 button[value=done]");
    assertThat(maria.locator("#step-1")).containsText("done");
    press(maria, "#step-1 button[value=open]");
    assertThat(maria.locator("#step-1 button[value=done]")).isVisible();
    maria.setViewportSize(390, 844);
    check(maria);
  }

  @Test
  void aReferralIsMadeOnAPhoneAndWhatTheClientTellsOfItComesBack() throws Exception {
    String client = RunningApp.someone();
    Page maria = atTheCase(client, 390, 844);
    press(maria, ".tabs a:has-text('Referrals')");
    maria.locator("#words").fill("pantries 15206");
    maria.keyboard().press("Enter");
    Locator first = maria.locator("#found li").first();
    String name = first.locator(".step-words").textContent();
    check(maria);
    press(maria, "#found li >> nth=0 >> button:has-text('Refer')");
    assertThat(maria.locator("#referrals")).containsText(name);
    check(maria);
    Pictures.take(maria, "desk-referrals");
    press(maria, ".tabs a:has-text('Client')");
    assertThat(maria.locator("#texts")).containsText("Question whether a place helped");
    maria.locator("#from").fill("09:00");
    maria.locator("#to").fill("17:00");
    press(maria, "button:has-text('Keep')");
    assertThat(maria.locator("[role=status]")).containsText("wait for these hours");
    check(maria);

    clock.move(Duration.ofDays(3));
    app.hears(client, "Did you get help at " + name);
    app.text(client, "it was full");
    Page later = signedIn(1280, 900);
    String path = maria.url().replaceAll(".*(/desk/conversations/[a-z0-9]+).*", "$1");
    later.navigate(app.uri(path + "/referrals").toString());
    assertThat(later.locator("#referrals")).containsText("Was full");
    check(later);
    later.navigate(app.uri("/desk/corrections").toString());
    assertThat(later.locator("main")).containsText("Nothing to correct.");
    check(later);
  }

  private static void addStep(Page page, String words, String due) {
    Locator add = page.locator(".add");
    if (!add.locator("input[name=words]").isVisible()) {
      press(page, ".add summary");
    }
    add.locator("input[name=words]").fill(words);
    add.locator("input[name=due]").fill(due);
    press(page, ".add button");
    assertThat(page.locator("[role=status]")).hasText("The step is kept.");
    assertThat(page.locator(".steps")).containsText(words);
  }

  private Page atTheCase(String client, int width, int height) throws Exception {
    new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    app.text(client, "I need a person");
    app.hears(client, "What should the person know first?");
    Page page = signedIn(width, height);
    page.locator(".row-link").first().click();
    press(page, "#claim");
    assertThat(page.locator(".holder")).hasText("You have it");
    app.hears(client, "Maria");
    check(page);
    return page;
  }

  private Page signedIn(int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("401")) {
            complaints.add(message.text());
          }
        });
    page.navigate(app.uri("/desk").toString());
    page.locator("#name").fill("Maria");
    page.locator("#password").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Queue");
    return page;
  }

  private static void press(Page page, String what) {
    page.locator(what).first().focus();
    page.keyboard().press("Enter");
  }

  private static void check(Page page) {
    assertThat(Accessibility.faults(page)).isEmpty();
    assertThat(Accessibility.smallTargets(page)).isEmpty();
    assertThat(Accessibility.overflow(page)).isZero();
  }
}
