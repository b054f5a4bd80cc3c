package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;
import wayfinder.browser.Chromium;
import wayfinder.browser.Visits;

/** Two case managers and a client in the web chat side by side, each in a browser of their own. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWebTalkPageTest {
  private static final String PASSWORD = "four plain words here";
  private static final int MOST_TABS = 120;

  private final Visits visits;
  private RunningApp app;

  DeskWebTalkPageTest(Browser browser) {
    this.visits = new Visits(browser, "401"); // the browser names refused doors
  }

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    app = RunningApp.on(folder);
    new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    assertThat(
            NewStaff.add(
                app.settings(), "Joe", PASSWORD, Staff.Role.CASE_MANAGER, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    visits.end();
    app.close();
  }

  @Test
  void aClientOfTheWebChatIsHelpedByKeyboardAloneAndReturnsToTheAssistant() {
    Page client = client();
    say(client, "they cut off my food stamps");
    say(client, "I need a person");
    Page maria = signedIn("Maria", 390);
    enter(maria, maria.locator(".row-link").first());
    enter(maria, maria.locator("#claim"));
    assertThat(client.locator(".log")).containsText("Maria");
    assertThat(client.locator(".state")).hasText("You are chatting with a person.");

    assertThat(maria.locator("body[data-live=yes]")).isVisible();
    client.locator("#wayfinder-box").pressSequentially("the letter came");
    assertThat(maria.locator("#typing")).isVisible();
    assertThat(maria.locator("#news")).hasText("The client is typing.");
    Visits.check(maria);
    maria.evaluate("document.getElementById('news').textContent = ''");
    assertThat(maria.locator("#typing")).isHidden(); // by itself after some seconds
    client.locator("#wayfinder-box").pressSequentially(" on friday");
    assertThat(maria.locator("#typing")).isVisible();
    assertThat(maria.locator("#news")).isEmpty(); // heard once is enough
    client.keyboard().press("Enter");
    assertThat(maria.locator("#thread")).containsText("the letter came on friday");
    assertThat(maria.locator("#typing")).isHidden();

    type(maria, maria.locator("#text"), "Good that it came. What is its date?");
    maria.keyboard().press("Control+Enter");
    assertThat(client.locator(".log")).containsText("What is its date?");
    type(maria, maria.locator("#note"), "Has the letter at hand.");
    enter(maria, named(maria, "Keep the note"));
    assertThat(maria.locator("#notes")).containsText("Has the letter at hand.");

    enter(maria, maria.locator(".tabs a", containing("Care plan")));
    type(maria, maria.locator("#goal-words"), "Food on the table");
    enter(maria, named(maria, "Keep the goal"));
    type(maria, maria.locator("input[name=words][lang]").first(), "Send the form");
    enter(maria, named(maria, "Keep the step"));
    assertThat(maria.locator(".step-words")).containsText("Send the form");
    Visits.check(maria);

    enter(maria, maria.locator(".tabs a", containing("Talk")));
    enter(maria, maria.locator("summary", containing("Give it to a colleague")));
    tabTo(maria, maria.locator("#to"));
    enter(maria, maria.locator("#transfer"));
    assertThat(maria.locator(".holder")).hasText("Joe has it");
    assertThat(client.locator(".log")).containsText("Joe");

    Page joe = signedIn("Joe", 1280);
    enter(joe, joe.locator(".row-link").first());
    end(joe, "Your form is in.", "#handback");
    assertThat(joe.locator(".holder")).hasText("The helper is answering");
    assertThat(client.locator(".log")).containsText("Your form is in.");
    say(client, "plan");
    assertThat(client.locator(".log")).containsText("1 Send the form");
    assertThat(client.locator(".log")).not().containsText("Has the letter at hand");

    say(client, "I need a person");
    assertThat(joe.locator(".holder")).containsText("Nobody");
    enter(joe, joe.locator("#claim"));
    end(joe, "All is done.", "#closure");
    assertThat(joe.locator(".holder")).hasText("Closed");
    assertThat(client.locator(".log")).containsText("All is done.");
    Visits.check(joe);
    Visits.check(client);
  }

  private Page client() {
    Page page = visits.open(390, 844, "en-US");
    page.navigate(app.uri("/").toString());
    assertThat(page.locator(".log")).isVisible();
    return page;
  }

  private static void say(Page client, String words) {
    client.locator("#wayfinder-box").fill(words);
    client.locator("#wayfinder-box").press("Enter");
    assertThat(client.locator(".sending")).hasCount(0);
  }

  private Page signedIn(String name, int width) {
    Page page = visits.open(width, 844, "en-US");
    page.navigate(app.uri("/desk").toString());
    page.keyboard().type(name);
    page.keyboard().press("Tab");
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Queue");
    return page;
  }

  private static void end(Page page, String settled, String how) {
    enter(page, page.locator("summary", containing("End it")));
    tabTo(page, page.locator("#disposition"));
    page.keyboard().press("ArrowDown");
    type(page, page.locator("#settled"), settled);
    enter(page, page.locator(how));
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Locator named(Page page, String button) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first();
  }

  private static void enter(Page page, Locator control) {
    tabTo(page, control);
    page.keyboard().press("Enter");
  }

  private static void type(Page page, Locator field, String words) {
    tabTo(page, field);
    page.keyboard().type(words);
  }

  /** By the Tab key alone, around the whole page if need be. */
  private static void tabTo(Page page, Locator control) {
    assertThat(control).isVisible();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      if ((boolean) control.evaluate("it => it === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    assertThat(control).isFocused();
  }
}
