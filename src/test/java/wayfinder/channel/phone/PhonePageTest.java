package wayfinder.channel.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.browser.Accessibility;
import wayfinder.browser.Chromium;

/** The simulated phone in a real browser. */
@ExtendWith(Chromium.class)
class PhonePageTest {
  private static final double PATIENCE_MILLIS = 15_000;

  private final PhoneService service = new PhoneService();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Browser browser;

  PhonePageTest(Browser browser) {
    this.browser = browser;
  }

  @AfterEach
  void stop() {
    browser.contexts().forEach(BrowserContext::close);
    service.close();
  }

  @ParameterizedTest(name = "{0}x{1} {2}")
  @CsvSource({"390, 844, en-US", "1280, 800, es-US"})
  void aNewcomerCanUseItOnAnyScreenAndWithAnyAid(int width, int height, String locale) {
    Page page = page(width, height, locale);
    assertThat(page.locator("#start")).isVisible();
    Assertions.assertThat(Accessibility.faults(page)).isEmpty();

    page.locator("#examples button").first().click();
    page.keyboard().press("Enter");
    awaitDelivered(page);
    write(page, "<b>&amp;</b> 15213 ¿sí? 😀");
    awaitDelivered(page);
    Assertions.assertThat(Accessibility.faults(page)).isEmpty();
    assertThat(page.locator(".mine .bubble").nth(1)).hasText("<b>&amp;</b> 15213 ¿sí? 😀");
    Assertions.assertThat(Accessibility.smallTargets(page)).isEmpty();
    Assertions.assertThat(Accessibility.overflow(page)).isZero();
    page.evaluate("document.documentElement.dir = 'rtl'");
    Assertions.assertThat(page.locator(".mine").first().boundingBox().x)
        .isLessThan(page.locator(".theirs").first().boundingBox().x);
    Assertions.assertThat(Accessibility.overflow(page)).isZero();
    Assertions.assertThat(complaints).isEmpty();
  }

  @Test
  void peopleHaveATalkEach() {
    Page page = page(1280, 800, "en-US");
    write(page, "hello");
    awaitDelivered(page);
    page.locator("#people button").nth(1).click();
    assertThat(page.locator("#list li")).hasCount(0);
    assertThat(page.locator("#whose")).containsText("Marcus");

    page.locator("#add").click();
    page.keyboard().type("Noor");
    Assertions.assertThat(Accessibility.faults(page)).isEmpty();
    page.keyboard().press("Enter");
    assertThat(page.locator("#whose")).containsText("Noor's phone, (412) 555-0103");
    page.reload();
    assertThat(page.locator("#whose")).containsText("Noor");
    page.locator("#people button").first().click();
    assertThat(page.locator(".mine .bubble")).hasText("hello");
  }

  @Test
  void aTextToALandlineIsShownAsNotDelivered() {
    Page page = page(1280, 800, "en-US");
    page.locator("#people button").last().click();
    write(page, "hello");
    assertThat(page.locator(".theirs .state").first()).hasText("Not delivered", patience());
  }

  @Test
  void aTextThatCouldNotBeKeptIsTriedAgainAndComesOnce() {
    Page page = page(1280, 800, "en-US");
    service.store.failsTimes(2);
    write(page, "hello");
    awaitDelivered(page);
    assertThat(page.locator(".mine")).hasCount(1);
  }

  @Test
  void aTextThatCouldNotBeSentStaysAndCanBeSentByHand() {
    Page page = page(390, 844, "en-US");
    service.store.isGone(true);
    write(page, "hello");
    Locator again = page.getByRole(AriaRole.BUTTON, again());
    assertThat(again).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    service.store.isGone(false);
    again.click();
    awaitDelivered(page);
    assertThat(page.locator(".mine")).hasCount(1);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    Page page = page(1280, 800, "en-US");
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

  private Page page(int width, int height, String locale) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale));
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

  private static Page.GetByRoleOptions again() {
    return new Page.GetByRoleOptions().setName("Try again");
  }

  private static LocatorAssertions.HasTextOptions patience() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
