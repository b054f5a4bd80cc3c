package wayfinder.channel.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated phone in a real browser. */
class PhonePageTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final double PATIENCE_MILLIS = 15_000;
  private static Playwright playwright;
  private static Browser browser;

  private final PhoneService service = new PhoneService();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void openBrowser() {
    playwright = Playwright.create();
    String chromium =
        Optional.ofNullable(System.getenv("WAYFINDER_CHROMIUM")).orElse("/usr/bin/chromium");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  @AfterEach
  void stop() {
    browser.contexts().forEach(BrowserContext::close);
    service.close();
  }

  @ParameterizedTest(name = "{0}x{1} {2} {3}")
  @CsvSource({
    "390, 844, LIGHT, en-US",
    "1280, 800, LIGHT, en-US",
    "390, 844, DARK, es-US",
    "1280, 800, DARK, es-US",
  })
  void aNewcomerCanUseItOnAnyScreenAndWithAnyAid(
      int width, int height, ColorScheme colors, String locale) {
    Page page = page(width, height, colors, locale);
    assertThat(page.locator("#start")).isVisible();
    picture(page, "first-%d-%s".formatted(width, locale));
    Assertions.assertThat(faults(page)).isEmpty();

    page.locator("#examples button").first().click();
    page.keyboard().press("Enter");
    awaitDelivered(page);
    write(page, "<b>&amp;</b> 15213 ¿sí? 😀");
    awaitDelivered(page);
    picture(page, "talk-%d-%s".formatted(width, locale));
    Assertions.assertThat(faults(page)).isEmpty();
    assertThat(page.locator(".mine .bubble").nth(1)).hasText("<b>&amp;</b> 15213 ¿sí? 😀");
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    Assertions.assertThat(complaints).isEmpty();
  }

  @Test
  void peopleHaveATalkEach() {
    Page page = page(1280, 800, ColorScheme.LIGHT, "en-US");
    write(page, "hello");
    awaitDelivered(page);
    page.locator("#people button").nth(1).click();
    assertThat(page.locator("#list li")).hasCount(0);
    assertThat(page.locator("#whose")).containsText("Marcus");

    page.locator("#add").click();
    page.keyboard().type("Noor");
    Assertions.assertThat(faults(page)).isEmpty();
    page.keyboard().press("Enter");
    assertThat(page.locator("#whose")).containsText("Noor's phone, (412) 555-0103");
    page.reload();
    assertThat(page.locator("#whose")).containsText("Noor");
    page.locator("#people button").first().click();
    assertThat(page.locator(".mine .bubble")).hasText("hello");
  }

  @Test
  void aTextToALandlineIsShownAsNotDelivered() {
    Page page = page(1280, 800, ColorScheme.LIGHT, "en-US");
    page.locator("#people button").last().click();
    write(page, "hello");
    assertThat(page.locator(".theirs .state").first()).hasText("Not delivered", patience());
  }

  @Test
  void aTextThatCouldNotBeKeptIsTriedAgainAndComesOnce() {
    Page page = page(1280, 800, ColorScheme.LIGHT, "en-US");
    service.store.failsTimes(2);
    write(page, "hello");
    awaitDelivered(page);
    assertThat(page.locator(".mine")).hasCount(1);
  }

  @Test
  void aTextThatCouldNotBeSentStaysAndCanBeSentByHand() {
    Page page = page(390, 844, ColorScheme.LIGHT, "en-US");
    service.store.isGone(true);
    write(page, "hello");
    Locator again = page.getByRole(AriaRole.BUTTON, again());
    assertThat(again).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    picture(page, "not-sent");
    service.store.isGone(false);
    again.click();
    awaitDelivered(page);
    assertThat(page.locator(".mine")).hasCount(1);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    Page page = page(1280, 800, ColorScheme.LIGHT, "en-US");
    assertThat(page.locator("#text")).isFocused();
    page.keyboard().type("hello");
    page.keyboard().press("Enter");
    awaitDelivered(page);
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator("#log")).isFocused();
    assertThat(page.locator("#log")).hasAttribute("aria-live", "polite");
    page.locator("[data-language=es]").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("html")).hasAttribute("lang", "es");
    assertThat(page.locator(".theirs .state").first()).hasText("Entregado");
  }

  private Page page(int width, int height, ColorScheme colors, String locale) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colors)
                .setLocale(locale));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(service.address() + "/phone");
    assertThat(page.locator("#people button")).not().hasCount(0);
    return page;
  }

  private static void write(Page page, String words) {
    page.locator("#text").fill(words);
    page.locator("#text").press("Enter");
  }

  /** Waits until all that was written has an answer and every answer has arrived. */
  private static void awaitDelivered(Page page) {
    page.waitForFunction(
        "() => { const all = [...document.querySelectorAll('#list li')];"
            + " return all.at(-1)?.className === 'theirs' && all.every((item) =>"
            + " /Delivered|Entregado|Received|Recibido/"
            + ".test(item.querySelector('.state')?.textContent)); }",
        null,
        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes())
            .toList();
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static Page.GetByRoleOptions again() {
    return new Page.GetByRoleOptions().setName("Try again");
  }

  private static LocatorAssertions.HasTextOptions patience() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
