package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;

/** Walks every form that any page of the desk shows: nothing that is typed in one is ever lost. */
class DeskFormsTest {
  private static final String PASSWORD = "four plain words here";
  private static final String NONE = "0123456789abcdef0123456789abcdef";
  private static final String TYPED =
      "textarea, select, input:not([type=hidden], [type=password], [autocomplete=one-time-code])";

  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor maria;
  private static String path;

  /** A form of a page, and one of the addresses that it can be sent to. */
  private record Form(String page, String target, Element form) {}

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    assertThat(
            NewStaff.add(
                app.settings(), "Joe", PASSWORD, Staff.Role.CASE_MANAGER, null, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
    app.text(RunningApp.someone(), "I need a person");
    path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    maria.post(path + "/plan/goals", Map.of("need", "", "words", "A home"));
    String steps = target(maria.get(path + "/plan"), "/steps");
    maria.post(steps, Map.of("words", "Call the office", "doer", "client", "due", ""));
    maria.post(path + "/duties", Map.of("kind", "THREAT"));
    maria.post("/desk/consults", Map.of("words", "What would you do?"));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String target(HttpResponse<String> page, String end) {
    return Jsoup.parse(page.body()).select("form[action$=" + end + "]").attr("action");
  }

  /** The forms of all pages in which something can be typed or chosen. */
  private static List<Form> forms() throws Exception {
    String person =
        Jsoup.parse(maria.get("/desk/accounts").body()).select("td a, th a").attr("href");
    String consult =
        Jsoup.parse(maria.get("/desk/consults").body()).select("#consults a").attr("href");
    var forms = new ArrayList<Form>();
    for (String route : app.routesUnder("/desk")) {
      if (!route.startsWith("GET ") || route.matches(".*(events|\\.csv|files|provider).*")) {
        continue;
      }
      String page =
          route
              .substring("GET ".length())
              .replace("/desk/conversations/{id}", path)
              .replace("/desk/accounts/{id}", person)
              .replace("/desk/consults/{consult}", consult)
              .replace("{nr}", "1")
              .replace("{token}", NONE);
      for (Element form : Jsoup.parse(maria.get(page).body()).select("form[method=post]")) {
        if (!form.select(TYPED).isEmpty()) {
          Stream.concat(
                  Stream.of(form.attr("action")),
                  form.select("[formaction]").stream().map(button -> button.attr("formaction")))
              .distinct()
              .forEach(target -> forms.add(new Form(page, target, form)));
        }
      }
    }
    return forms;
  }

  private static Map<String, String> typedInto(Element form) {
    var typed = new LinkedHashMap<String, String>();
    for (Element field : form.select(TYPED)) {
      typed.put(
          field.attr("name"),
          switch (field.is("select") ? "select" : field.attr("type")) {
            case "select" -> field.select("option").getLast().val();
            case "date" -> "2027-01-05";
            case "time" -> "13:30";
            case "checkbox" -> field.val();
            default -> "half <b>a</b> ñ";
          });
    }
    return typed;
  }

  private static String shownIn(Element field) {
    return field.is("select")
        ? field.select("option[selected]").attr("value")
        : field.is("textarea") ? field.wholeText() : field.val();
  }

  @Test
  void whatIsTypedInAnyFormAfterItsSessionEndedIsThereAgain() throws Exception {
    List<Form> forms = forms();
    assertThat(forms)
        .extracting(form -> form.target().replaceAll("[0-9a-zA-Z_-]{20,}", "*"))
        .contains(
            "/desk/conversations/*/messages",
            "/desk/conversations/*/texts",
            "/desk/conversations/*/notes",
            "/desk/conversations/*/closure",
            "/desk/conversations/*/transfer",
            "/desk/conversations/*/plan/goals",
            "/desk/conversations/*/plan/goals/*/steps",
            "/desk/conversations/*/plan/steps/1",
            "/desk/conversations/*/duties/*",
            "/desk/conversations/*/client/contact",
            "/desk/conversations/*/client/hold",
            "/desk/consults",
            "/desk/consults/*/lines",
            "/desk/accounts",
            "/desk/accounts/teams",
            "/desk/accounts/*/provider-name");
    for (Form form : forms) {
      Map<String, String> typed = typedInto(form.form());
      var late = new DeskVisitor(app);
      HttpResponse<String> asked = late.post(form.target(), typed);
      assertThat(asked.statusCode()).as(form.target()).isEqualTo(401);
      String back = late.signInAgain(asked, "Maria", PASSWORD).body();
      Optional<Element> again = formOn(back, form.target());
      assertThat(again).as("the form of " + form.target() + " of " + form.page()).isPresent();
      assertThat(back).contains("This was not sent");
      Elements fields = again.get().select(TYPED);
      typed.forEach(
          (name, value) ->
              assertThat(fields.stream().filter(it -> it.attr("name").equals(name)))
                  .as(name + " of " + form.target())
                  .anyMatch(it -> shownIn(it).equals(value)));
      assertThat(again.get().parents()).noneMatch(it -> it.is("details:not([open])"));
    }
  }

  private static Optional<Element> formOn(String page, String target) {
    return Jsoup.parse(page).select("form[method=post]").stream()
        .filter(
            form ->
                form.attr("action").equals(target)
                    || form.select("[formaction]").eachAttr("formaction").contains(target))
        .findFirst();
  }

  @Test
  void whoAskedForAPageGetsItAfterSigningIn() throws Exception {
    var late = new DeskVisitor(app);
    HttpResponse<String> asked = late.get("/desk/audit?action=CLAIM");
    assertThat(late.signInAgain(asked, "Maria", PASSWORD).uri())
        .isEqualTo(app.uri("/desk/audit?action=CLAIM"));
  }

  @Test
  void nobodyIsLedAwayFromTheDeskBySigningIn() throws Exception {
    for (String away : List.of("//evil.test/", "https://evil.test/desk", "/desk//evil", "/phone")) {
      HttpResponse<String> back =
          new DeskVisitor(app)
              .post(
                  "/desk/session",
                  Map.of("name", "Maria", "password", PASSWORD, "wanted-at", away));
      assertThat(back.uri()).as(away).isEqualTo(app.uri("/desk"));
    }
  }

  @Test
  void noPasswordIsEverPassedOn() throws Exception {
    HttpResponse<String> asked =
        new DeskVisitor(app)
            .post(
                "/desk/account/password",
                Map.of("present", "my secret words", "password", "new secret words"));
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.body()).doesNotContain("secret");
  }

  @Test
  void whatAFormWasRefusedForIsSaidAndWhatWasTypedStays() throws Exception {
    HttpResponse<String> refused =
        maria.post(path + "/plan/goals", Map.of("need", "food", "words", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("#goal-need option[selected]").val())
        .isEqualTo("food");
    HttpResponse<String> deadline = maria.post(path + "/deadline", Map.of("deadline", "soon"));
    assertThat(deadline.body()).contains("value=\"soon\"");
  }
}
