package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import wayfinder.browser.Accessibility;
import wayfinder.browser.Chromium;

/**
 * The widget on the site of an agency, which allows our host for scripts and calls, and no more.
 */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetTest {
  private final TestServer server = TestServer.start();
  private final Javalin agency =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get(
                    "/site.css",
                    ctx -> ctx.contentType("text/css").result("* { font-size: 9px !important; }"));
                config.routes.get(
                    "/", ctx -> ctx.header("Content-Security-Policy", policy()).html(agencyPage()));
              })
          .start("127.0.0.1", 0);
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  WidgetTest(Browser browser) {
    this.browser = browser;
  }

  private String policy() {
    String us = server.url("");
    return "default-src 'none'; script-src "
        + us
        + "; connect-src "
        + us
        + "; style-src 'self'; base-uri 'none'";
  }

  private String agencyPage() {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Agency</title>
        <link rel="stylesheet" href="/site.css"></head>
        <body><main><h1>Agency</h1><p><a href="#x">A link of the agency</a></p></main>
        <script src="%s" data-color="#7a1f5c" data-position="start" async></script></body></html>
        """
        .formatted(server.url("/widget.js"));
  }

  @BeforeEach
  void open() {
    context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
    page = context.newPage();
    complaints.clear();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.navigate(address());
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && !message.location().contains("favicon")) {
      complaints.add(message.text());
    }
  }

  @AfterEach
  void close() {
    context.close();
  }

  @AfterAll
  void stop() {
    agency.stop();
    server.close();
  }

  @Test
  void nothingIsBegunBeforeTheButtonIsPressed() {
    int chats = server.store.begun().size();
    assertThat(launch()).isVisible();
    assertThat(server.store.begun()).hasSize(chats);
  }

  @Test
  void theChatWorksUnderAStrictPolicyAndWithoutACookie() {
    launch().click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    assertThat(log()).containsText("What do you need help with");
    say("hello");
    assertThat(log()).containsText("You said: hello");
    assertThat(context.cookies()).isEmpty();
    assertThat(complaints).isEmpty();
    assertThat(launch()).hasCSS("background-color", "rgb(122, 31, 92)");
  }

  @Test
  void theFocusGoesInStaysInAndComesBack() {
    launch().click();
    assertThat(box()).isFocused();
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Tab");
      assertThat((String) page.evaluate("document.activeElement.tagName")).isNotEqualTo("A");
    }
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(launch()).isFocused();
  }

  @Test
  void theChatGoesOnBehindTheButtonAndAfterAReload() {
    launch().click();
    say("remember me");
    assertThat(log()).containsText("You said: remember me");
    page.keyboard().press("Escape");
    launch().click();
    assertThat(log()).containsText("You said: remember me");
    page.reload();
    launch().click();
    assertThat(log()).containsText("You said: remember me");
  }

  @Test
  void leavingByKeysGoesFromTheAgencysPageAndEndsTheChatThere() {
    context.route(
        "https://www.weather.gov/",
        route ->
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("Sun")));
    page.keyboard().press("Shift");
    page.keyboard().press("Shift");
    page.keyboard().press("Shift");
    launch().click();
    say("secret");
    assertThat(log()).containsText("You said: secret");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Shift");
    }
    page.waitForURL("https://www.weather.gov/");
    page.goBack();
    assertThat(page.url()).isEqualTo("about:blank");
    page.navigate(address());
    launch().click();
    assertThat(log()).containsText("What do you need help with");
    assertThat(log()).not().containsText("secret");
  }

  @Test
  void endingTheChatLeavesNothingOnTheAgencysPage() {
    launch().click();
    say("secret");
    assertThat(log()).containsText("You said: secret");
    page.locator("wayfinder-chat button.end").click();
    page.locator("wayfinder-chat .ask .main").click();
    assertThat(log()).containsText("Chat ended");
    assertThat(log()).not().containsText("secret");
    assertThat((String) page.evaluate("JSON.stringify([sessionStorage, localStorage])"))
        .isEqualTo("[{},{}]");
    assertThat(context.cookies()).isEmpty();
  }

  @Test
  void theAgencysStylesAndScriptsDoNotReachIn() {
    launch().click();
    assertThat(log()).containsText("What do you need help with");
    assertThat((boolean) page.evaluate("document.querySelector('textarea') === null")).isTrue();
    assertThat(box()).hasCSS("font-size", "17px");
    assertThat(launch()).hasCSS("font-size", "17px");
    assertThat(page.locator("h1")).hasCSS("color", "rgb(0, 0, 0)");
  }

  @Test
  void onASmallScreenItFillsTheScreenAndTurnsRoundForLanguagesFromTheRight() {
    page.setViewportSize(390, 844);
    launch().click();
    say("hello");
    assertThat(log()).containsText("You said: hello");
    assertThat(page.locator("wayfinder-chat .panel").boundingBox().width).isEqualTo(390);
    page.evaluate("document.querySelector('wayfinder-chat').dir = 'rtl'");
    assertThat(page.locator(".message.client").boundingBox().x)
        .isLessThan(page.locator(".message.assistant").last().boundingBox().x);
    assertThat(Accessibility.overflow(page)).isZero();
  }

  private void say(String text) {
    box().fill(text);
    page.keyboard().press("Enter");
  }

  private String address() {
    return "http://127.0.0.1:" + agency.port() + "/";
  }

  private Locator launch() {
    return page.locator("wayfinder-chat .launch");
  }

  private Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  private Locator box() {
    return page.locator("wayfinder-chat textarea");
  }
}
