package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;
import wayfinder.browser.Visits;

/** The case desk in a browser, as a case manager has it open all day. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPageTest {
  private static final String PASSWORD = "four plain words here";
  private static final Instant ELEVEN_O_CLOCK = Instant.parse("2026-11-24T16:00:00Z");

  private final Visits visits;
  private RunningApp app;

  DeskPageTest(Browser browser) {
    this.visits = new Visits(browser, "401", "404"); // the browser names refused doors
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Duration ahead = Duration.between(Instant.now(), ELEVEN_O_CLOCK);
    app =
        RunningApp.on(
            folder,
            Map.of("WAYFINDER_STAFFED", "MON-FRI 09:00-17:00"),
            Clock.offset(Clock.systemUTC(), ahead));
    new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
  }

  @AfterAll
  void stop() {
    app.close();
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    visits.end();
  }

  @Test
  void aDangerAppearsByItselfAndIsTakenByKeyboardAlone() throws Exception {
    String client = RunningApp.someone();
    Page page = signedIn(1280, 800);
    app.text(client, "they cut off my food stamps");
    app.text(client, "i have pills in my hand and i want to die tonight");
    Locator row = page.locator(".row.immediate .row-link").first();
    assertThat(row).isVisible();
    assertThat(page.locator("#alert")).not().isEmpty();
    assertThat(page).hasTitle(java.util.regex.Pattern.compile("^\\(1 alarm\\).*"));
    Visits.check(page);
    Pictures.take(page, "desk-queue");

    row.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".alarms.open")).containsText("suicide");
    Visits.check(page);
    press(page, "#acknowledge");
    assertThat(page.locator("#alarms")).containsText("Acknowledged by Maria");
    press(page, "#claim");
    assertThat(page.locator(".holder")).hasText("You have it");
    page.locator("#text").focus();
    page.keyboard()
        .type("This is Maria. I am here with you. Can you put the pills in another room?");
    assertThat(page.locator("#count")).containsText("1 segment");
    Visits.check(page);
    Pictures.take(page, "desk-conversation");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".message.manager").last()).containsText("another room");
    assertThat(page.locator(".message.manager .delivery").last()).hasText("Delivered");
    assertThat(app.heard(client, 4).getLast()).contains("This is Maria");
  }

  @Test
  void whatAClientWritesMeanwhileAppearsAndWhatIsBeingTypedStays() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person");
    Page page = signedIn(390, 844);
    page.locator(".row", new Page.LocatorOptions().setHasText("Asked for a person"))
        .locator("a")
        .first()
        .click();
    press(page, "#claim");
    page.locator("#text").fill("Half a sentence");
    app.text(client, "la marmelada <b>azul</b>");
    assertThat(page.locator("#thread")).containsText("<b>azul</b>");
    assertThat(page.locator("#text")).hasValue("Half a sentence");
    Visits.check(page);
    Pictures.take(page, "desk-small");
    page.locator("#text").fill("“Curly” – and an emoji 🙂");
    assertThat(page.locator("#count")).containsText("UCS-2");
    page.locator("#send").click();
    assertThat(page.locator(".notice")).containsText("on its way");
    page.locator("summary", new Page.LocatorOptions().setHasText("End it")).click();
    page.locator("#disposition").selectOption("no-reply");
    Visits.check(page);
    page.locator("#handback").click();
    assertThat(page.locator(".holder")).hasText("The helper is answering");
  }

  @Test
  void theDoorsOfTheDeskAreUsableByEveryone() {
    for (int width : List.of(390, 1280)) {
      Page page = visits.open(width, 844, "en-US");
      page.navigate(at("/desk"));
      Visits.check(page);
      page.keyboard().type("Maria");
      page.keyboard().press("Tab");
      page.keyboard().type("wrong words entirely");
      page.keyboard().press("Enter");
      assertThat(page.locator("[role=alert]")).containsText("do not go together");
      Visits.check(page);
      page.navigate(at("/desk/setup/" + "x".repeat(43)));
      Visits.check(page);
    }
  }

  private Page signedIn(int width, int height) {
    Page page = visits.open(width, height, "en-US");
    page.navigate(at("/desk"));
    page.locator("#name").fill("Maria");
    page.locator("#password").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Queue");
    return page;
  }

  private String at(String path) {
    return app.uri(path).toString();
  }

  private static void press(Page page, String button) {
    page.locator(button).focus();
    page.keyboard().press("Enter");
  }
}
