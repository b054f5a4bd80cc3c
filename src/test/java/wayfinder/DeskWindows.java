package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import wayfinder.browser.Accessibility;

/** Windows of a browser in which staff have the desk open. */
final class DeskWindows {
  static final String PASSWORD = "four plain words here";

  private final Browser browser;
  private final RunningApp app;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  DeskWindows(Browser browser, RunningApp app) {
    this.browser = browser;
    this.app = app;
  }

  /** Closes all of them; fails when a browser had something to complain of. */
  void close() {
    browser.contexts().forEach(BrowserContext::close);
    assertThat(complaints).isEmpty();
  }

  Page signedIn(String name, int width) {
    Page page = opened(width);
    signIn(page, name);
    assertThat(page.locator("h1")).not().hasText("Sign in");
    return page;
  }

  void signIn(Page page, String name) {
    page.navigate(at("/desk"));
    page.locator("#name").fill(name);
    page.locator("#password").fill(PASSWORD);
    page.keyboard().press("Enter");
  }

  Page opened(int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setTimezoneId("America/New_York")
                .setLocale("en-US"));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("401")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  String at(String path) {
    return app.uri(path).toString();
  }

  static void check(Page page) {
    assertThat(Accessibility.faults(page)).isEmpty();
    assertThat(Accessibility.smallTargets(page)).isEmpty();
    assertThat(Accessibility.overflow(page)).isZero();
  }
}
