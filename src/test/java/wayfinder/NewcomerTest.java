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
import wayfinder.browser.Accessibility;
import wayfinder.browser.Chromium;
import wayfinder.browser.Pictures;
import wayfinder.browser.Visits;

/** The whole service with its real knowledge, as someone sees it who has just started it. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerTest {
  private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-24T15:00:00Z");
  private static final String FOOD_STAMPS = "they cut off my food stamps";
  private static final String HUNGRY = "necesito comida hoy cerca de 15213";
  private static final String DESPAIR = "I dont want to live anymore";

  private final Visits visits;
  private App app;

  NewcomerTest(Browser browser) {
    this.visits = new Visits(browser);
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    var settings =
        Settings.read(
            Map.of("WAYFINDER_PORT", "0", "WAYFINDER_DATA", folder.resolve("kept").toString()));
    Duration ahead = Duration.between(Instant.now(), TEN_O_CLOCK);
    app = App.start(settings, Clock.offset(Clock.systemUTC(), ahead));
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
  void byTextTheyLearnHowToFightACut() {
    Page page = opened("/phone", 390, 844, "en-US");
    page.getByText(FOOD_STAMPS).click();
    page.keyboard().press("Enter");
    assertThat(theirs(page)).containsText(new String[] {"STOP", "fair hearing"});
    assertThat(theirs(page).last()).containsText("7 CFR 273.15");
    assertThat(page.locator(".theirs .state")).hasText(new String[] {"Delivered", "Delivered"});
    Pictures.take(page, "phone-small");
  }

  @Test
  void byTextTheyAreShownFoodNearbyInSpanish() {
    Page page = opened("/phone", 1280, 800, "es-US");
    page.getByText("Marcus").click();
    write(page, HUNGRY);
    assertThat(theirs(page).nth(1)).containsText("cerca de 15213");
    assertThat(page.locator(".theirs .state")).hasText(new String[] {"Entregado", "Entregado"});
    assertThat(page.locator(".theirs .facts").last()).containsText("GSM-7");
    Pictures.take(page, "phone");
  }

  @Test
  void byTextTheyAreNotLeftAloneInDespair() {
    Page page = opened("/phone", 390, 844, "en-US");
    page.locator("#add").click();
    page.keyboard().type("Sam");
    page.keyboard().press("Enter");
    write(page, DESPAIR);
    assertThat(theirs(page).first()).containsText("988");
    assertThat(page.locator(".theirs .state").first()).hasText("Delivered");
    Pictures.take(page, "phone-crisis");
  }

  @Test
  void onTheWebTheyLearnHowToFightACutAndWhereThatIsWritten() {
    Page page = opened("/", 1280, 800, "en-US");
    Pictures.take(page, "web-start");
    say(page, FOOD_STAMPS);
    Locator answer = page.locator(".message.assistant").last();
    assertThat(answer).containsText("fair hearing");
    assertThat(answer.locator(".sources a").first()).hasAttribute("href", https());
    assertThat(Accessibility.faults(page)).isEmpty();
    Pictures.take(page, "web");
  }

  @Test
  void onTheWebTheyFindFoodNearbyWithANumberToCall() {
    Page page = opened("/", 390, 844, "es-US");
    Pictures.take(page, "web-small-start");
    say(page, HUNGRY);
    Locator answer = page.locator(".message.assistant").last();
    assertThat(answer).containsText("15213");
    assertThat(answer.locator(".result").first()).isVisible();
    assertThat(answer.locator("a[href^='tel:']").first()).isVisible();
    assertThat(Accessibility.faults(page)).isEmpty();
    Pictures.take(page, "web-small");
  }

  @Test
  void onTheWebTheyAreNotLeftAloneInDespair() {
    Page page = opened("/", 390, 844, "en-US");
    say(page, DESPAIR);
    assertThat(page.locator(".message.safety").first()).containsText("988");
    assertThat(page.locator(".safety a[href='tel:988']").first()).isVisible();
    assertThat(Accessibility.faults(page)).isEmpty();
    Pictures.take(page, "web-small-crisis");
  }

  @ParameterizedTest
  @CsvSource({"en-US, ZIP, food stamps, landlord, person", "es-US, ZIP, SNAP, casero, persona"})
  void theFirstWordsOnOfferAreAllUnderstood(
      String locale, String food, String cut, String eviction, String person) {
    List<String> answers = List.of(food, cut, eviction, person);
    for (int i = 0; i < answers.size(); i++) {
      Page page = opened("/", 390, 844, locale);
      assertThat(page.locator(".choice")).hasCount(answers.size());
      page.locator(".choice").nth(i).click();
      assertThat(page.locator(".message.assistant").last()).containsText(answers.get(i));
      assertThat(page.locator(".message.client")).hasCount(1);
    }
  }

  @Test
  void withoutScriptsTheyGetTheSameAnswer() {
    Page page =
        visits.open(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("en-US")
                .setViewportSize(390, 844));
    page.navigate(address("/plain"));
    page.locator("button[value=begin]").click();
    page.locator("textarea").fill(FOOD_STAMPS);
    page.locator("button[value=say]").click();
    assertThat(page.locator(".transcript")).containsText("fair hearing");
    Pictures.take(page, "plain");
  }

  @Test
  void withoutScriptsTheSameQuestionsAndCardsAreThere() {
    Page page =
        visits.open(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("en-US")
                .setViewportSize(390, 844));
    page.navigate(address("/plain"));
    page.locator("button[value=begin]").click();
    post(page, "what help can i get");
    post(page, "94110");
    page.locator("button[value='3 people']").click();
    post(page, "34 6 2");
    assertThat(page.locator(".place").last()).hasText("Question 4 of about 10");
    page.getByLabel("Pregnant").check();
    page.getByLabel("Veteran").check();
    page.locator("button[value=tick]").click();
    assertThat(page.locator(".message.client").last()).containsText("Pregnant, Veteran");
    page.locator("button[value='Results now']").click();
    Locator card = page.locator(".program").first();
    card.getByText("Why we think so").click();
    assertThat(card.locator(".reasons li").first()).isVisible();
    assertThat(card.locator(".reasons a.cite").first()).isVisible();
    assertThat(page.locator(".papers li").first()).containsText("for:");
  }

  private Page opened(String path, int width, int height, String locale) {
    Page page = visits.open(width, height, locale);
    page.clock().setFixedTime(TEN_O_CLOCK.toEpochMilli());
    page.navigate(address(path));
    assertThat(page.locator("#people button, .message").first()).isVisible();
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + app.port() + path;
  }

  private static Locator theirs(Page page) {
    return page.locator(".theirs");
  }

  private static void write(Page page, String words) {
    page.locator("#text").fill(words);
    page.keyboard().press("Enter");
  }

  private static void say(Page page, String words) {
    page.locator("textarea").fill(words);
    page.keyboard().press("Enter");
  }

  private static void post(Page page, String words) {
    page.locator("textarea").fill(words);
    page.locator("button[value=say]").click();
  }

  private static Pattern https() {
    return Pattern.compile("^https://.*");
  }
}
