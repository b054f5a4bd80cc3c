package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.browser.Accessibility;
import wayfinder.browser.Chromium;

/** Page, simple page and widget, for people who see, press and hear in other ways. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final String AGENCY =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>Agency</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body><main><h1>Agency</h1></main><script src="/widget.js" async></script></body></html>
      """;
  private final TestServer server =
      TestServer.start(routes -> routes.get("/agency", ctx -> ctx.html(AGENCY)));
  private final Browser browser;

  AccessibilityTest(Browser browser) {
    this.browser = browser;
  }

  @AfterEach
  void close() {
    browser.contexts().forEach(BrowserContext::close);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0} {1}x{2}")
  @CsvSource({"en, 390, 844", "es, 1280, 800"})
  void thePageHasNoFaultInAnyOfItsStates(String locale, int width, int height) {
    Page page = page(locale, width, height);
    page.navigate(server.url("/"));
    page.locator(".choice").first().waitFor();
    check(page);
    page.locator(".choice").first().click();
    page.locator(".sources").waitFor();
    page.locator("textarea").fill("danger");
    page.keyboard().press("Enter");
    page.locator(".safety").waitFor();
    page.locator("textarea").fill("person");
    page.keyboard().press("Enter");
    assertThat(page.locator(".state")).isVisible();
    check(page);
    page.locator("button.end").click();
    check(page);
    page.locator(".ask .main").click();
    check(page);
  }

  @ParameterizedTest(name = "{0} {1}x{2}")
  @CsvSource({"es, 390, 844", "en, 1280, 800"})
  void theSimplePageAndTheWidgetHaveNoFault(String locale, int width, int height) {
    Page page = page(locale, width, height);
    page.navigate(server.url("/plain"));
    check(page);
    page.locator("main button").first().click();
    check(page);
    page.locator("[name=choice]").nth(1).click();
    check(page);
    page.navigate(server.url("/agency"));
    page.locator("wayfinder-chat .launch").waitFor();
    check(page);
    page.locator("wayfinder-chat .launch").click();
    page.locator("wayfinder-chat .choice").first().waitFor();
    assertThat(page.locator("wayfinder-chat .panel")).hasCSS("text-decoration-line", "none");
    check(page);
  }

  @ParameterizedTest
  @CsvSource({"320, 100%", "640, 200%"})
  void aNarrowScreenAndTextAtTwiceItsSizeScrollInOneDirectionOnly(int width, String size) {
    Page page = page("es", width, 256);
    page.navigate(server.url("/"));
    page.locator(".choice").first().waitFor();
    page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", size);
    assertThat(Accessibility.overflow(page)).isLessThanOrEqualTo(0);
    assertThat(page.locator("#leave")).isInViewport();
  }

  @Test
  void aTypingSignStandsStillWhereMotionIsUnwelcome() {
    Page page =
        browser
            .newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
            .newPage();
    page.route("**/messages", route -> {});
    page.navigate(server.url("/"));
    page.locator(".choice").first().waitFor();
    page.locator("textarea").fill("hello");
    page.keyboard().press("Enter");
    assertThat(page.locator(".dots i").first()).hasCSS("animation-name", "none");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    assertThat(page.locator(".dots i").first()).hasCSS("animation-name", "breathe");
  }

  @Test
  void whatIsNewIsReadOutPolitelyAndWhatIsOldIsNot() {
    Page page = page("en", 1280, 800);
    page.navigate(server.url("/"));
    assertThat(page.locator("[role=log]")).hasAttribute("aria-live", "polite");
    page.locator("textarea").fill("hello");
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.assistant").last()).containsText("You said: hello");
    assertThat(page.locator(".message.assistant").last()).not().hasAttribute("aria-live", "off");
    assertThat(page.locator(".message.client")).hasAttribute("aria-live", "off");
    page.addInitScript(
        """
        new MutationObserver((changes) => changes.forEach((change) => {
          const log = document.querySelector('[role=log]');
          const said = [...change.addedNodes].some((node) => node.classList?.contains('message'));
          if (said) window.liveWhenRead = log.getAttribute('aria-live');
        })).observe(document, { childList: true, subtree: true });
        """);
    page.reload();
    assertThat(page.locator("[role=log]")).hasAttribute("aria-live", "polite");
    assertThat(page.evaluate("window.liveWhenRead")).isEqualTo("off");
  }

  private Page page(String locale, int width, int height) {
    return browser
        .newContext(
            new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height))
        .newPage();
  }

  private static void check(Page page) {
    assertThat(Accessibility.faults(page)).isEmpty();
    assertThat(Accessibility.smallTargets(page)).isEmpty();
    assertThat(Accessibility.overflow(page)).isZero();
  }
}
