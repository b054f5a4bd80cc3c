package wayfinder.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
    assertThat(page.locator(".sources a")).hasAttribute("rel", "nofollow noopener noreferrer");
    assertThat(page.locator(".sources time")).hasText("Nov 3, 2026");
  }

  @Test
  void dangerIsAnsweredWithNumbersToPress() {
    say("danger");
    assertThat(page.locator(".safety .safety-title")).hasText("Help right now");
    assertThat(page.locator(".safety .words a[href='tel:911']")).isVisible();
    assertThat(page.locator(".safety .words a[href='tel:18007997233']")).isVisible();
  }

  @Test
  void theChatSurvivesAReload() {
    say("remember me");
    assertThat(log()).containsText("You said: remember me");
    int chats = server.store.all().size();
    page.reload();
    assertThat(log()).containsText("You said: remember me");
    assertThat(page.locator(".message")).hasCount(3);
    assertThat(server.store.all()).hasSize(chats);
    assertThat((String) page.evaluate("JSON.stringify(localStorage) + document.cookie"))
        .isEqualTo("{}");
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
  void aPersonsWordsArriveByThemselves() {
    say("person");
    assertThat(page.locator(".state")).containsText("We asked a person to join");
    server.say(server.newest(), "Hello, I am here");
    assertThat(page.locator(".message.caseManager")).containsText("Hello, I am here");
    assertThat(page.locator(".state")).containsText("chatting with a person");
  }

  @Test
  void markupIsShownAsText() {
    say("<img src=x onerror=\"document.title='pwned'\"><script>1</script>{{7*7}}");
    assertThat(log()).containsText("You said: <img src=x");
    assertThat(log().locator("img, script")).hasCount(0);
    assertThat(page).hasTitle("Messages");
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
