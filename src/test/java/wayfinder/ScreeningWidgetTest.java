package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.ScreeningVisitor.button;
import static wayfinder.ScreeningVisitor.press;
import static wayfinder.ScreeningVisitor.say;
import static wayfinder.ScreeningVisitor.toResults;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.ScreeningVisitor.Words;
import wayfinder.browser.Accessibility;
import wayfinder.browser.Chromium;
import wayfinder.browser.Visits;

/** The screening in the widget on an agency's own page, also one that reads from right to left. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningWidgetTest {
  private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-24T15:00:00Z");
  private static final String FOCUSED =
      """
      (() => {
        let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return (at.closest('summary, button, label') ?? at).textContent;
      })()
      """;

  private final Visits visits;
  private RunningApp app;
  private Javalin agency;

  ScreeningWidgetTest(Browser browser) {
    this.visits = new Visits(browser);
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    Duration ahead = Duration.between(Instant.now(), TEN_O_CLOCK);
    app = RunningApp.on(folder, Map.of(), Clock.offset(Clock.systemUTC(), ahead));
    String page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,"><title>Agency</title></head>
        <body><main><h1>Agency</h1></main><script src="%s" async></script></body></html>
        """
            .formatted(app.uri("/widget.js"));
    agency =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/", ctx -> ctx.html(page));
                })
            .start("127.0.0.1", 0);
  }

  @AfterAll
  void stop() {
    agency.stop();
    app.close();
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    visits.end();
  }

  @Test
  void byMouseFromRightToLeftAMotherComesToHerCards() {
    Page page = opened();
    page.evaluate("document.querySelector('wayfinder-chat').dir = 'rtl'");
    toResults(page, Words.EN);
    Locator snap = page.locator(".program").first();
    assertThat(snap.locator(".worth")).hasText("About $561 to $808 a month");
    snap.getByText("Why we think so").click();
    assertThat(snap.locator(".reasons li").first()).containsText("under the line");
    page.locator(".rest > summary").click();
    assertThat(page.locator(".rest .program").first()).isVisible();
    assertThat(Accessibility.overflow(page)).isZero();
    Locator title = snap.locator("h3");
    assertThat(title).hasCSS("direction", "ltr"); // English words in a page from the right
    assertThat(snap).hasCSS("direction", "rtl");
  }

  @Test
  void byKeyboardAloneWhoHasFoodStampsHearsHowToKeepThem() {
    Page page = opened();
    page.keyboard().type("what help can i get");
    page.keyboard().press("Enter");
    assertThat(page.locator(".place").last()).containsText("1");
    say(page, "94110");
    assertThat(button(page, "3 people")).isVisible();
    tabBackTo(page, "3 people");
    page.keyboard().press("Enter");
    assertThat(page.locator(".place").last()).containsText("3");
    say(page, "34 6 2");
    tabBackTo(page, "None of these");
    page.keyboard().press("Enter");
    assertThat(page.locator(".place").last()).containsText("5");
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.client").last()).containsText("Food stamps (SNAP)");
    press(page, "Results now");
    assertThat(page.locator(".program").first()).isVisible();
    tabBackTo(page, "How to keep it");
    page.keyboard().press("Enter");
    assertThat(page.locator(".keep")).containsText("by when to renew");
    assertThat(page.locator(".keep")).not().containsText("pply");
    Visits.check(page);
  }

  private Page opened() {
    Page page = visits.open(390, 844, "en-US");
    page.clock().setFixedTime(TEN_O_CLOCK.toEpochMilli());
    page.navigate("http://127.0.0.1:" + agency.port() + "/");
    page.locator("wayfinder-chat .launch").click();
    assertThat(page.locator(".message").first()).isVisible();
    return page;
  }

  private static void tabBackTo(Page page, String label) {
    for (int i = 0; i < 60; i++) {
      if (page.evaluate(FOCUSED).toString().strip().startsWith(label)) {
        return;
      }
      page.keyboard().press("Shift+Tab");
    }
    org.junit.jupiter.api.Assertions.fail(label + " is never reached");
  }
}
