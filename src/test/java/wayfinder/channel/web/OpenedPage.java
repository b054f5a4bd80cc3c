package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import wayfinder.browser.Chromium;

/** A visitor who has just opened the chat page, with a fresh profile for each test. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenedPage {
  static final String HARMLESS = "http://harmless.test/";
  final TestServer server = TestServer.start();
  private final Browser browser;
  BrowserContext context;
  Page page;

  OpenedPage(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void open() {
    context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
    context.route(
        Pattern.compile("^http://harmless\\.test/"),
        route ->
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("Sun")));
    page = context.newPage();
    page.navigate(server.url("/"));
    assertThat(log()).containsText("What do you need help with");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  final void say(String text) {
    box().fill(text);
    page.keyboard().press("Enter");
  }

  final Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  final Locator box() {
    return page.locator("textarea");
  }

  final Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
