package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chat page where the network comes and goes. */
class WeakNetworkTest extends OpenedPage {
  private static final Pattern SAYING = Pattern.compile(".*/messages$");

  WeakNetworkTest(Browser browser) {
    super(browser);
  }

  @Test
  void onAWeakNetworkATextIsSentAgainAndKeptOnce() {
    var tries = new AtomicInteger();
    page.route(
        Pattern.compile(".*/messages$"),
        route -> {
          switch (tries.incrementAndGet()) {
            case 1 -> route.abort();
            case 2 -> {
              route.fetch(); // it arrives, and the answer is lost
              route.abort();
            }
            default -> route.resume();
          }
        });
    say("only once");
    assertThat(log()).containsText("Not sent yet, trying again");
    assertThat(log()).containsText("You said: only once");
    assertThat(page.locator(".sending")).hasCount(0);
    assertThat(page.locator(".message.client")).hasCount(1);
    assertThat(server.store.textsOfClient(server.newest())).containsExactly("only once");
    assertThat(tries.get()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void offlineIsSaidAndTextsWaitInTheirOrder() {
    context.setOffline(true);
    assertThat(page.locator(".state")).containsText("You are offline");
    say("first");
    say("second");
    context.setOffline(false);
    assertThat(log()).containsText("You said: second");
    assertThat(page.locator(".message.client"))
        .hasText(new String[] {"You" + "first", "You" + "second"});
    assertThat(server.store.textsOfClient(server.newest())).containsExactly("first", "second");
  }

  @Test
  void aTextThatWasRefusedCanBeSentAgainByHandAndIsKeptOnce() {
    var tries = new AtomicInteger();
    page.route(
        SAYING,
        route -> {
          if (tries.incrementAndGet() == 1) {
            route.fetch(); // it was kept after all
            route.fulfill(new Route.FulfillOptions().setStatus(400).setBody("{}"));
          } else {
            route.resume();
          }
        });
    say("by hand");
    assertThat(button("Send again")).isVisible();
    button("Send again").click();
    assertThat(button("Send again")).hasCount(0);
    assertThat(log()).containsText("You said: by hand");
    assertThat(page.locator(".message.client")).hasCount(1);
    assertThat(server.store.textsOfClient(server.newest())).containsExactly("by hand");
  }

  @Test
  void aTextThatWasRefusedCanBeTakenAway() {
    page.route(
        SAYING, route -> route.fulfill(new Route.FulfillOptions().setStatus(400).setBody("{}")));
    say("never mind");
    button("Remove").click();
    assertThat(page.locator(".message.client")).hasCount(0);
    assertThat(box()).isFocused();
  }

  @Test
  void aCutStreamGoesOnWhereItWasAndNothingIsMissedOrDoubled() {
    var places = new CopyOnWriteArrayList<String>();
    var catchingUp = new AtomicInteger();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/events")) {
            places.add(request.headers().get("last-event-id"));
          } else if (request.url().contains("/messages?after=")) {
            catchingUp.incrementAndGet();
          }
        });
    say("hello");
    assertThat(log()).containsText("You said: hello");
    for (int cut = 1; cut <= 2; cut++) {
      int calls = catchingUp.get();
      server.store.isGone(true);
      server.announcements.changed(server.newest());
      page.waitForCondition(() -> catchingUp.get() > calls);
      server.store.isGone(false);
      server.say(server.newest(), "while you were away");
      server.say(server.newest(), "and then");
      assertThat(page.locator(".message.caseManager")).hasCount(2 * cut);
    }
    assertThat(page.locator(".message.caseManager .words"))
        .hasText(
            new String[] {"while you were away", "and then", "while you were away", "and then"});
    assertThat(places).isSorted();
    assertThat(places).isNotEmpty().doesNotContain("0");
    List<String> shown =
        page.locator(".message").all().stream().map(m -> m.getAttribute("data-seq")).toList();
    assertThat(shown)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList());
  }
}
