package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.browser.Accessibility;

/** The chat page as a visitor uses it. */
class ChatPageTest extends OpenedPage {
  ChatPageTest(Browser browser) {
    super(browser);
  }

  @Test
  void aTextIsAnsweredAndTheFocusStaysInTheBox() {
    assertThat(box()).isFocused();
    say("hello");
    assertThat(log()).containsText("You said: hello");
    assertThat(box()).isFocused();
    assertThat(box()).hasValue("");
  }

  @Test
  void aChoiceIsAButtonAndBringsCardsThatCanBeCalled() {
    button("Food near me").click();
    assertThat(log()).containsText("Example Food Pantry");
    assertThat(page.locator("a[href='tel:+14125550100']")).isVisible();
    assertThat(button("Food near me")).hasCount(0);
    assertThat(button("More places")).isVisible();
    assertThat(box()).isFocused();
  }

  @Test
  void aStatementShowsWhereItIsWrittenAndWhenThatWasChecked() {
    button("My food stamps were cut").click();
    assertThat(page.locator(".headline")).hasText("Your food stamps were cut");
    assertThat(page.locator(".sources a")).hasAttribute("rel", "nofollow noopener noreferrer");
    assertThat(page.locator(".sources time")).hasText("Nov 3, 2026");
  }

  @Test
  void dangerIsAnsweredWithNumbersToPress() {
    say("danger");
    assertThat(page.locator(".safety .safety-title")).hasText("Help right now");
    assertThat(page.locator(".safety .words a[href='tel:911']")).isVisible();
    assertThat(page.locator(".safety .words a[href='tel:18007997233']")).isVisible();
    assertThat(page.locator(".safety .result .action").first()).isVisible();
  }

  @Test
  void theChatSurvivesAReload() {
    say("remember me");
    assertThat(log()).containsText("You said: remember me");
    int chats = server.store.begun().size();
    page.reload();
    assertThat(log()).containsText("You said: remember me");
    assertThat(page.locator(".message")).hasCount(3);
    assertThat(server.store.begun()).hasSize(chats);
    assertThat((String) page.evaluate("JSON.stringify(localStorage) + document.cookie"))
        .isEqualTo("{}");
  }

  @Test
  void aPersonsWordsArriveByThemselves() {
    say("person");
    assertThat(page.locator(".state")).containsText("We asked a person to look");
    server.say(server.newest(), "Hello, I am here");
    assertThat(page.locator(".message.caseManager")).containsText("Hello, I am here");
    assertThat(page.locator(".state")).containsText("chatting with a person");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    page.keyboard().type("by keys");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("two lines");
    page.keyboard().press("Enter");
    assertThat(log()).containsText("You said: by keys\ntwo lines");
    page.keyboard().press("Tab");
    assertThat(button("Send")).isFocused();
    page.keyboard().press("Tab");
    assertThat(button("End chat")).isFocused();
    page.keyboard().press("Enter");
    assertThat(button("Keep chatting")).isFocused();
    page.keyboard().press("Escape");
    assertThat(button("End chat")).isFocused();
  }

  @Test
  void fromTheTopTheKeyboardReachesEverythingInOrder() {
    page.reload();
    assertThat(log()).hasAttribute("aria-live", "polite");
    page.evaluate("document.activeElement.blur()");
    page.evaluate("document.body.tabIndex = -1; document.body.focus()");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    for (String next :
        List.of("[data-language=en]", "[data-language=es]", "#leave", ".log", ".choice >> nth=0")) {
      page.keyboard().press("Tab");
      assertThat(page.locator(next)).isFocused();
      assertThat(page.locator(next)).hasCSS("outline-style", "solid");
    }
    page.keyboard().press("Enter");
    assertThat(log()).containsText("You can ask for a fair hearing");
    assertThat(box()).isFocused();
    page.locator(".skip").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(log()).isFocused();
  }

  @Test
  void anotherLanguageBeforeTheFirstWordGreetsAnew() {
    page.locator("a[data-language=es]").click();
    assertThat(log()).containsText("¿En qué puedo ayudar hoy?");
    assertThat(log()).not().containsText("What do you need");
    assertThat(page.locator("html")).hasAttribute("lang", "es");
    assertThat(page.locator("#leave")).hasText("Salir de esta página");
    assertThat(page).hasTitle("Mensajes");
    page.reload();
    assertThat(log()).containsText("¿En qué puedo ayudar hoy?");
    assertThat(button("Enviar")).isVisible();
  }

  @Test
  void anotherLanguageLaterIsAskedOfTheAssistant() {
    say("hello");
    assertThat(log()).containsText("You said: hello");
    page.locator("a[data-language=es]").click();
    assertThat(log()).containsText("Ahora hablamos en español");
    assertThat(log()).containsText("You said: hello");
  }

  @Test
  void rightToLeftTurnsThePageRound() {
    page.evaluate("document.documentElement.dir = 'rtl'");
    say("hello");
    assertThat(log()).containsText("You said: hello");
    double client = page.locator(".message.client").boundingBox().x;
    double assistant = page.locator(".message.assistant").last().boundingBox().x;
    assertThat(client).isLessThan(assistant);
    assertThat(Accessibility.overflow(page)).isZero();
  }
}
