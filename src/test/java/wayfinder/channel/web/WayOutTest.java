package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Owner;

/** The two ways out: leaving the page fast, and ending the chat. */
class WayOutTest extends OpenedPage {
  WayOutTest(Browser browser) {
    super(browser);
  }

  @Test
  void leavingWipesTheChatEndsItAndTakesItsPlaceInTheHistory() {
    say("secret");
    assertThat(log()).containsText("You said: secret");
    page.locator("#leave").click();
    page.waitForURL(HARMLESS);
    waitUntilEnded();
    page.goBack();
    assertThat(page.url()).isEqualTo("about:blank");
    page.navigate(server.url("/"));
    assertThat(log()).containsText("What do you need help with");
    assertThat(log()).not().containsText("secret");
  }

  @Test
  void shiftThreeTimesLeavesAndEachPressIsAnnounced() {
    page.keyboard().press("Shift");
    assertThat(page.locator(".leave-status")).hasText("Shift, press 2 more times to leave.");
    page.keyboard().press("Shift");
    assertThat(page.locator(".leave-status")).hasText("Shift, press 1 more time to leave.");
    page.keyboard().press("Shift");
    page.waitForURL(HARMLESS);
    waitUntilEnded();
  }

  @Test
  void capitalLettersAreNoWishToLeave() {
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("Shift+KeyA");
    }
    assertThat(box()).hasValue("AAAA");
    assertThat(page.locator(".leave-status")).hasText("");
  }

  @Test
  void endingAsksFirstThenLeavesNothingBehind() {
    say("secret");
    assertThat(log()).containsText("You said: secret");
    button("End chat").click();
    button("Keep chatting").click();
    assertThat(log()).containsText("secret");
    button("End chat").click();
    page.getByRole(AriaRole.DIALOG).getByText("End chat", exact()).click();
    assertThat(log()).containsText("Chat ended");
    assertThat(page.locator("body")).not().containsText("secret");
    assertThat(kept()).isEqualTo("[{},{},\"\",[],[]]");
    assertThat(context.cookies()).isEmpty();
    waitUntilEnded();
    page.goBack();
    page.goForward();
    assertThat(page.locator("body")).not().containsText("secret");
    page.navigate(server.url("/"));
    assertThat(log()).not().containsText("secret");
    button("End chat").click();
    page.getByRole(AriaRole.DIALOG).getByText("End chat", exact()).click();
    button("Start a new chat").click();
    assertThat(log()).containsText("What do you need help with");
  }

  @Test
  void anEndedChatSaysSoAfterAReload() {
    say("hello");
    assertThat(log()).containsText("You said: hello");
    server.store.endWeb(server.newest(), Instant.EPOCH);
    page.reload();
    assertThat(log()).containsText("This chat is over");
  }

  /** All that a browser can keep for a page. */
  private String kept() {
    return (String)
        page.evaluate(
            """
            async () => JSON.stringify([sessionStorage, localStorage, document.cookie,
              await indexedDB.databases(), await caches?.keys() ?? []])
            """);
  }

  private void waitUntilEnded() {
    long deadline = System.nanoTime() + 5_000_000_000L;
    while (!isEnded() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(isEnded()).isTrue();
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private boolean isEnded() {
    return server.store.find(server.newest()).orElseThrow().owner() == Owner.CLOSED;
  }
}
