package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page is checked by axe, in both languages, light and dark, on a phone and a desktop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private final TestServer server =
      TestServer.start(
          routes ->
              routes.get(
                  "/agency",
                  ctx ->
                      ctx.html(
                          "<!DOCTYPE html><html lang='en'><head><title>Agency</title></head><body>"
                              + "<main><h1>Agency</h1></main>"
                              + "<script src='/widget.js' async></script></body></html>")));
  private final Browsers browsers = new Browsers();

  @AfterAll
  void stop() {
    browsers.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 390, 844",
    "es, DARK, 390, 844",
    "es, LIGHT, 1280, 800",
    "en, DARK, 1280, 800"
  })
  void axeFindsNothing(String locale, ColorScheme scheme, int width, int height) {
    try (BrowserContext context = context(locale, scheme, width, height)) {
      Page page = context.newPage();
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
      page.navigate(server.url("/plain"));
      check(page);
      page.locator("main button").first().click();
      page.locator("[name=choice]").nth(1).click();
      check(page);
      page.navigate(server.url("/agency"));
      page.locator("wayfinder-chat .launch").click();
      page.locator("wayfinder-chat .choice").first().waitFor();
      check(page);
    }
  }

  @Test
  void aNarrowScreenAndTextAtTwiceItsSizeScrollInOneDirectionOnly() {
    for (int width : new int[] {320, 640}) {
      try (BrowserContext context = context("es", ColorScheme.LIGHT, width, 256)) {
        Page page = context.newPage();
        page.navigate(server.url("/"));
        page.locator(".choice").first().waitFor();
        if (width == 640) {
          page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
        }
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        assertThat(page.locator("#leave")).isInViewport();
      }
    }
  }

  @Test
  void aTypingSignStandsStillWhereMotionIsUnwelcome() {
    try (BrowserContext context =
        browsers.browser.newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
      Page page = context.newPage();
      page.route("**/messages", route -> {});
      page.navigate(server.url("/"));
      page.locator("textarea").fill("hello");
      page.keyboard().press("Enter");
      assertThat(page.locator(".dots i").first()).hasCSS("animation-name", "none");
    }
  }

  private BrowserContext context(String locale, ColorScheme scheme, int width, int height) {
    return browsers.browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(scheme)
            .setViewportSize(width, height));
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static void check(Page page) {
    List<String> found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(
                    rule ->
                        rule.getId()
                            + " "
                            + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    assertThat(found).isEmpty();
  }
}
