package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.ScreeningVisitor.button;
import static wayfinder.ScreeningVisitor.press;
import static wayfinder.ScreeningVisitor.say;
import static wayfinder.ScreeningVisitor.tabBackTo;
import static wayfinder.ScreeningVisitor.toResults;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.ScreeningVisitor.Words;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;
import wayfinder.browser.Visits;

/** The screening as visitors of the web chat see it, from the first question to the last card. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningPageTest {
  private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-24T15:00:00Z");

  private final Visits visits;
  private RunningApp app;

  ScreeningPageTest(Browser browser) {
    this.visits = new Visits(browser);
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    Duration ahead = Duration.between(Instant.now(), TEN_O_CLOCK);
    app = RunningApp.on(folder, Map.of(), Clock.offset(Clock.systemUTC(), ahead));
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
  void byMouseAMotherComesToHerListAndSeesWhyAndWhatToDo() {
    Page page = opened("/", 390, 844, "en-US");
    toResults(page, Words.EN);
    Locator snap = page.locator(".program").first();
    assertThat(snap.locator("h3")).hasText("Food stamps (SNAP)");
    assertThat(snap.locator(".badge")).hasText("Looks likely");
    assertThat(snap.locator(".worth")).hasText("About $561 to $808 a month");
    snap.getByText("Why we think so").click();
    assertThat(snap.locator(".reasons li").first())
        .containsText(
            "Your $1,300 a month is under your state's limit of $4,554 for 3. $3,254 under the"
                + " line.");
    assertThat(snap.locator(".reasons a.cite").first())
        .hasAttribute("href", Pattern.compile("^https://www\\.ecfr\\.gov/current/title-7/.*"));
    snap.getByText("What to bring, and what comes next").click();
    assertThat(snap.locator(".steps")).containsText("They have 30 days to decide.");
    assertThat(snap.locator(".steps")).containsText("ask for a fair hearing within 90 days");
    Visits.check(page);
    page.locator(".rest > summary").click();
    assertThat(page.locator(".rest .program").first()).isVisible();
    assertThat(page.locator(".papers li").first()).containsText("for:");
    Visits.check(page);
  }

  @ParameterizedTest
  @CsvSource({"en-US, 390", "es-US, 390", "en-US, 1280", "es-US, 1280"})
  void everyQuestionAndEveryCardCanBeUsedByEveryone(String locale, int width) {
    Page page = opened("/", width, 844, locale);
    Words words = locale.startsWith("es") ? Words.ES : Words.EN;
    say(page, words.open());
    assertThat(page.locator(".place").last()).containsText(words.place());
    Visits.check(page);
    page.locator(".asked > summary").last().click();
    say(page, "94110");
    press(page, words.three());
    say(page, "34 6 2");
    assertThat(page.locator(".tick")).hasCount(6);
    Visits.check(page);
    page.locator(".tick").nth(0).click();
    page.locator(".tick").nth(3).click();
    Visits.check(page);
    picture(page, "web-screening-question", locale, width);
    press(page, words.on());
    assertThat(page.locator(".message.client").last()).containsText(words.both());
    press(page, words.show());
    assertThat(page.locator(".program").first()).isVisible();
    page.locator(".program details summary").first().click();
    Visits.check(page);
    assertThat(page.locator(".found").innerText().toLowerCase(Locale.ROOT))
        .doesNotContainPattern("you are eligible|denied|es elegible|negad");
  }

  @Test
  void byKeyboardAloneTheWholeInterviewCanBeAnswered() {
    Page page = opened("/", 1280, 900, "en-US");
    page.keyboard().type("what help can i get");
    page.keyboard().press("Enter");
    assertThat(page.locator(".place").last()).hasText("Question 1 of about 10");
    page.keyboard().type("94110");
    page.keyboard().press("Enter");
    assertThat(button(page, "Just me")).isVisible();
    page.keyboard().press("Shift+Tab"); // from the box to the ways through the questions
    tabBackTo(page, "3 people");
    page.keyboard().press("Enter");
    assertThat(page.locator(".place").last()).hasText("Question 3 of about 10");
    assertThat(page.locator("textarea")).isFocused();
    page.keyboard().type("34 6 2");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tick").first()).isVisible();
    page.keyboard().press("Shift+Tab");
    tabBackTo(page, "None of these");
    page.keyboard().press("Enter");
    assertThat(page.locator(".place").last()).hasText("Question 5 of about 10");
    assertThat(page.locator(".tick input").first()).isFocused();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.client").last()).containsText("Food stamps (SNAP)");
    assertThat(page.locator(".place").last()).hasText("Question 6 of about 10");
    page.keyboard().type("300 a week");
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.assistant").last()).containsText("$1,300 a month");
    page.keyboard().type("none");
    page.keyboard().press("Enter");
    assertThat(button(page, "That is enough for now")).isVisible();
    page.keyboard().press("Shift+Tab");
    tabBackTo(page, "That is enough for now");
    page.keyboard().press("Enter");
    assertThat(page.locator(".program").first()).isVisible();
    assertThat(page.locator(".found")).containsText("You told us you have: Food stamps (SNAP)");
    page.keyboard().press("Shift+Tab");
    tabBackTo(page, "Less likely for now");
    page.keyboard().press("Enter");
    assertThat(page.locator(".rest .program").first()).isVisible();
  }

  @Test
  void aReloadInTheMiddleGoesOnAtTheSameQuestionAndLaterKeepsTheCards() {
    Page page = opened("/", 390, 844, "en-US");
    say(page, "what help can i get");
    say(page, "94110");
    press(page, "3 people");
    assertThat(page.locator(".place").last()).hasText("Question 3 of about 10");
    page.reload();
    assertThat(page.locator(".place").last()).hasText("Question 3 of about 10");
    say(page, "34 6 2");
    press(page, "Results now");
    String first = page.locator(".program").first().innerText();
    page.reload();
    assertThat(page.locator(".program").first()).isVisible();
    assertThat(page.locator(".program").first().innerText()).isEqualTo(first);
    press(page, "New questions");
    assertThat(page.locator(".message.assistant").last()).containsText("10 short questions");
  }

  @Test
  void whatIsTickedNowhereIsAskedForAndTheWaysOutWork() {
    Page page = opened("/", 390, 844, "es-US");
    say(page, "qué ayuda hay");
    press(page, "No estoy seguro");
    press(page, "Solo yo");
    press(page, "Atrás");
    assertThat(page.locator(".place").last()).containsText("Pregunta 2");
    press(page, "Solo yo");
    say(page, "34");
    press(page, "Continuar");
    assertThat(page.locator(".answers .note")).hasText("Primero marque una o más.");
    press(page, "Saltar");
    assertThat(page.locator(".place").last()).containsText("Pregunta 5");
  }

  @Test
  void onPaperOnlyTheListStands() {
    Page page = opened("/", 1280, 800, "en-US");
    toResults(page, Words.EN);
    page.evaluate("window.print = () => { document.title = 'printed'; }");
    page.getByText("Print this list").click();
    assertThat(page).hasTitle("printed");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".program .reasons li").first()).isVisible();
    assertThat(page.locator(".papers")).isVisible();
    for (String hidden : List.of(".foot", ".top", ".aside", ".message.client >> nth=0", ".ways")) {
      assertThat(page.locator(hidden).first()).isHidden();
    }
  }

  @ParameterizedTest
  @CsvSource({"390, 844, web-screening-phone", "1280, 800, web-screening-desktop"})
  void pictures(int width, int height, String name) {
    Page page = opened("/", width, height, "en-US");
    toResults(page, Words.EN);
    if (width > 1000) {
      page.locator(".program details summary").first().click();
    }
    assertThat(page.locator(".program").first()).isInViewport();
    Pictures.take(page, name);
  }

  private Page opened(String path, int width, int height, String locale) {
    Page page = visits.open(width, height, locale);
    page.clock().setFixedTime(TEN_O_CLOCK.toEpochMilli());
    page.navigate(app.uri(path).toString());
    assertThat(page.locator(".message").first()).isVisible();
    return page;
  }

  private static void picture(Page page, String name, String locale, int width) {
    if (locale.equals("en-US") && width == 390) {
      Pictures.take(page, name);
    }
  }
}
