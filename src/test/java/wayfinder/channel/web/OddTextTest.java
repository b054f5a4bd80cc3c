package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.browser.Accessibility;

/** Texts meant to break a page, or written by someone in a hurry: shown as text, and no more. */
class OddTextTest extends OpenedPage {
  OddTextTest(Browser browser) {
    super(browser);
  }

  static Stream<String> odd() {
    return Stream.of(
        "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>",
        "{{7*7}} ${7*7} <b>&amp;</b> javascript:alert(1)",
        "'); DROP TABLE message; -- % _ \\",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "\u202Egnorw si siht\u202C \u2067\u05E9\u05DC\u05D5\u05DD\u2069 \u200Bend",
        "Z\u0351\u0350\u036B\u0343\u034B".repeat(60),
        "W".repeat(1_600),
        "\uD83D\uDE00".repeat(1_600));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void isShownAsItWasWrittenAndBreaksNothing(String text) {
    page.setViewportSize(390, 844);
    say(text);
    assertThat(page.locator(".message.client .words")).hasText(text);
    assertThat(page.locator(".message.assistant").last()).containsText("You said: ");
    assertThat(server.store.textsOfClient(server.newest())).containsExactly(text);
    assertThat(log().locator("img, script, b")).hasCount(0);
    assertThat(page).hasTitle("Messages");
    assertThat(Accessibility.overflow(page)).isZero();
    double widest =
        (double)
            page.evaluate(
                "Math.max(...[...document.querySelectorAll('.bubble')].map((b) => b.getBoundingClientRect().right + 0.01))");
    assertThat(widest).isLessThan(390);
  }
}
