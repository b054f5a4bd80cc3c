package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import wayfinder.browser.Chromium;

/** A browser with scripts switched off. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoScriptTest {
  private final TestServer server = TestServer.start();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void theWholeChatWorksByForms(Browser browser) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("es-MX"))) {
      Page page = context.newPage();
      page.navigate(server.url("/"));
      page.locator("noscript a").click();
      assertThat(page.locator("a.leave")).hasAttribute("href", "http://harmless.test/");
      page.locator("button[value=begin]").click();
      page.locator("button[name=choice]").first().click();
      assertThat(page.locator(".transcript")).containsText("You can ask for a fair hearing");
      page.locator("textarea").fill("hola");
      page.locator("button[value=say]").click();
      assertThat(page.locator(".transcript")).containsText("You said: hola");
      page.reload();
      assertThat(page.locator(".message.client")).hasCount(2);
      page.locator("button[value=end]").click();
      assertThat(page.locator("main")).containsText("El chat terminó");
      assertThat(page.locator("body")).not().containsText("hola");
    }
  }
}
