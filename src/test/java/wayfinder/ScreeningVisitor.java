package wayfinder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a visitor does in a screening on the web chat. */
final class ScreeningVisitor {
  private ScreeningVisitor() {}

  /** What a visitor says in a language, and what they look for. */
  record Words(
      String open,
      String place,
      String three,
      String none,
      String noMoney,
      String goOn,
      String citizens,
      String file,
      String on,
      String both,
      String show) {
    static final Words EN =
        new Words(
            "can i get food stamps",
            "Question 1 of about 10",
            "3 people",
            "None of these",
            "No other money",
            "Go on with the questions",
            "All are US citizens",
            "I will file and everyone has a number",
            "Continue",
            "Pregnant, Veteran",
            "Results now");
    static final Words ES =
        new Words(
            "qué ayuda hay",
            "Pregunta 1 de unas 10",
            "3 personas",
            "Nada de esto",
            "Ningún otro dinero",
            "Seguir con las preguntas",
            "Todos son ciudadanos de EE. UU.",
            "Voy a declarar y todos tienen número",
            "Continuar",
            "Embarazada, Veterano",
            "Ver resultados");
  }

  static void toResults(Page page, Words words) {
    say(page, words.open());
    say(page, "94110");
    press(page, words.three());
    say(page, "34 6 2");
    press(page, words.none());
    assertThat(page.locator(".place").last()).containsText("5");
    press(page, words.none());
    say(page, "$300 a week");
    press(page, words.noMoney());
    press(page, words.goOn());
    say(page, "c c");
    press(page, words.citizens());
    press(page, words.file());
    assertThat(page.locator(".program").first()).isVisible();
  }

  /** Writes this and waits for the answer. */
  static void say(Page page, String words) {
    int said = page.locator(".message.assistant").count();
    page.locator("textarea").fill(words);
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.assistant").nth(said)).isVisible();
  }

  static void press(Page page, String label) {
    button(page, label).click();
  }

  static Locator button(Page page, String label) {
    return page.locator(".answers")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Goes backwards until this has the focus. */
  static void tabBackTo(Page page, String label) {
    for (int i = 0; i < 60; i++) {
      String focused =
          (String)
              page.evaluate(
                  "(document.activeElement.closest('summary, button, label') ?? document.activeElement).textContent");
      if (focused.startsWith(label)) {
        return;
      }
      page.keyboard().press("Shift+Tab");
    }
    org.junit.jupiter.api.Assertions.fail(label + " is never reached");
  }
}
