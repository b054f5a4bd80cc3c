package wayfinder.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Pages as visitors open them, each in a browser of their own; what their consoles complain of. */
public final class Visits {
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> expected;

  /**
   * @param expected parts of complaints that are no fault, such as the status of a refused sign-in
   */
  public Visits(Browser browser, String... expected) {
    this.browser = browser;
    this.expected = List.of(expected);
  }

  /** An empty page of this size, in New York. */
  public Page open(int width, int height, String locale) {
    return open(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setTimezoneId("America/New_York")
            .setLocale(locale));
  }

  /** An empty page of a browser set up so. */
  public Page open(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          boolean fault = expected.stream().noneMatch(message.text()::contains);
          if (message.type().equals("error") && fault) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Closes all pages; fails if a console complained. */
  public void end() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    assertThat(all).as("what browsers complained of").isEmpty();
  }

  /** Whether a page as it stands can be used by everyone. */
  public static void check(Page page) {
    assertThat(Accessibility.faults(page)).isEmpty();
    assertThat(Accessibility.smallTargets(page)).isEmpty();
    assertThat(Accessibility.overflow(page)).isZero();
  }
}
