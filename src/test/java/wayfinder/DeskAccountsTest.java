package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.Authenticator;

/** Accounts over HTTP: invited, changed, reset and disabled by an administrator. */
class DeskAccountsTest {
  private static final String PASSWORD = "four plain words here";
  private static final String OTHER = "five other plain words here";
  private static final Pattern LINK = Pattern.compile("/desk/setup/[A-Za-z0-9_-]{43}");
  private static final Pattern SECRET = Pattern.compile("Secret</span> <code>([A-Z2-7 ]+)</code>");

  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor root;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Root", "password", PASSWORD));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String invited(String name, String role) throws Exception {
    String page = root.post("/desk/accounts", Map.of("name", name, "role", role)).body();
    assertThat(page).contains(name + " is added");
    return link(page);
  }

  private static String link(String page) {
    Matcher link = LINK.matcher(page);
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static DeskVisitor colleague(String name, String role) throws Exception {
    var colleague = new DeskVisitor(app);
    colleague.post(invited(name, role), Map.of("password", PASSWORD));
    return colleague;
  }

  private static String pathOf(String name) throws Exception {
    Matcher row =
        Pattern.compile("href=\"(/desk/accounts/[0-9a-f]{32})\">" + name + "<")
            .matcher(root.get("/desk/accounts").body());
    assertThat(row.find()).isTrue();
    return row.group(1);
  }

  @Test
  void someoneNewChoosesTheirOwnPasswordByALinkThatWorksOnce() throws Exception {
    String link = invited("Nina", "CASE_MANAGER");
    assertThat(root.get("/desk/accounts").body()).doesNotContain(link).contains("No password yet");
    var nina = new DeskVisitor(app);
    assertThat(nina.get(link).body()).contains("For the account of <strong>Nina");
    assertThat(nina.post(link, Map.of("password", "short")).statusCode()).isEqualTo(422);
    assertThat(nina.post(link, Map.of("password", PASSWORD)).body()).contains("Queue");
    assertThat(new DeskVisitor(app).get(link).statusCode()).isEqualTo(404);
    assertThat(root.post("/desk/accounts", Map.of("name", "nina", "role", "EDITOR")).body())
        .contains("This name is taken.");
    assertThat(root.post("/desk/accounts", Map.of("name", "Zoe", "role", "KING")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aChangedRoleHoldsFromTheNextClick() throws Exception {
    DeskVisitor omar = colleague("Omar", "CASE_MANAGER");
    assertThat(omar.get("/desk/audit").statusCode()).isEqualTo(403);
    String path = pathOf("Omar");
    assertThat(root.post(path + "/rights", Map.of("role", "SUPERVISOR")).body()).contains("Done.");
    assertThat(omar.get("/desk/audit").statusCode()).isEqualTo(200);
    root.post(path + "/rights", Map.of("role", "EDITOR"));
    assertThat(omar.get("/desk").statusCode()).isEqualTo(403);
    assertThat(omar.get("/desk/account").body()).contains("Omar, Editor");
  }

  @Test
  void whoIsDisabledIsOutAndTheLastAdministratorIsNot() throws Exception {
    DeskVisitor pia = colleague("Pia", "CASE_MANAGER");
    String path = pathOf("Pia");
    root.post(path + "/suspension", Map.of());
    assertThat(pia.get("/desk").statusCode()).isEqualTo(401);
    Map<String, String> words = Map.of("name", "Pia", "password", PASSWORD);
    assertThat(pia.post("/desk/session", words).statusCode()).isEqualTo(401);
    root.post(path + "/suspension/end", Map.of());
    assertThat(pia.post("/desk/session", words).body()).contains("Queue");
    var refused = root.post(pathOf("Root") + "/suspension", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("last administrator");
    assertThat(root.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void aResetTakesPasswordAndSecondFactorAwayAndGivesALink() throws Exception {
    DeskVisitor quin = colleague("Quin", "CASE_MANAGER");
    enrol(quin);
    String page = root.post(pathOf("Quin") + "/reset", Map.of()).body();
    assertThat(page).contains("Give Quin this link");
    assertThat(quin.get("/desk").statusCode()).isEqualTo(401);
    assertThat(
            quin.post("/desk/session", Map.of("name", "Quin", "password", PASSWORD)).statusCode())
        .isEqualTo(401);
    quin.post(link(page), Map.of("password", OTHER));
    assertThat(quin.get("/desk/account").body()).contains("Set up a second factor");
    assertThat(root.get("/desk/audit").body()).contains("Reset account", "Turn on second factor");
  }

  private static String enrol(DeskVisitor visitor) throws Exception {
    String page = visitor.post("/desk/account/second-factor", Map.of("present", PASSWORD)).body();
    Matcher secret = SECRET.matcher(page);
    assertThat(secret.find()).isTrue();
    assertThat(page).contains("<svg class=\"qr\"").doesNotContain("otpauth");
    String code = Authenticator.now(secret.group(1).replace(" ", ""));
    String done =
        visitor.post("/desk/account/second-factor/confirmation", Map.of("code", code)).body();
    assertThat(done).contains("The second factor is on.", "Keep these recovery codes");
    return done.replaceAll("(?s).*<li><code>([A-Z2-7-]+)</code>.*", "$1");
  }

  @Test
  void afterThePasswordACodeIsAskedForAndARecoveryCodeWillDo() throws Exception {
    DeskVisitor rosa = colleague("Rosa", "CASE_MANAGER");
    String recovery = enrol(rosa);
    var elsewhere = new DeskVisitor(app);
    var asked =
        elsewhere.post(
            "/desk/session",
            Map.of(
                "name",
                "Rosa",
                "password",
                PASSWORD,
                "wanted-at",
                "/desk/consults",
                "wanted-form",
                "question=half"));
    assertThat(asked.body()).contains("Code from your app", "/desk/consults", "question=half");
    assertThat(elsewhere.get("/desk").statusCode()).as("not in yet").isEqualTo(401);
    String step = asked.body().replaceAll("(?s).*name=\"step\" value=\"([^\"]*)\".*", "$1");
    var wrong = elsewhere.post("/desk/session/code", Map.of("step", step, "code", "no"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("This code is not right");
    assertThat(elsewhere.post("/desk/session/code", Map.of("step", step, "code", recovery)).body())
        .contains("Queue");
    assertThat(elsewhere.get("/desk/account").body()).contains("<strong>9</strong>");
  }

  @Test
  void whoLeftADeskOpenEndsThatSessionFromElsewhere() throws Exception {
    DeskVisitor sam = colleague("Sam", "CASE_MANAGER");
    var elsewhere = new DeskVisitor(app);
    elsewhere.post("/desk/session", Map.of("name", "Sam", "password", PASSWORD));
    String page = sam.get("/desk/account").body();
    Matcher other = Pattern.compile("/desk/account/sessions/[a-z2-7]+/end").matcher(page);
    assertThat(other.find()).isTrue();
    sam.post(other.group(), Map.of());
    assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(401);
    elsewhere.post("/desk/session", Map.of("name", "Sam", "password", PASSWORD));
    sam.post("/desk/account/sessions/end", Map.of());
    assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(401);
    assertThat(sam.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordWantsThePresentOneAndEndsAllOtherSessions() throws Exception {
    DeskVisitor tess = colleague("Tess", "CASE_MANAGER");
    var elsewhere = new DeskVisitor(app);
    elsewhere.post("/desk/session", Map.of("name", "Tess", "password", PASSWORD));
    Map<String, String> guessed = Map.of("present", "a wrong guess here", "password", OTHER);
    assertThat(tess.post("/desk/account/password", guessed).statusCode()).isEqualTo(422);
    Map<String, String> weak = Map.of("present", PASSWORD, "password", "password1234");
    assertThat(tess.post("/desk/account/password", weak).body()).contains("anyone would try");
    assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(200);
    Map<String, String> right = Map.of("present", PASSWORD, "password", OTHER);
    assertThat(tess.post("/desk/account/password", right).body()).contains("is changed");
    assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(401);
    assertThat(elsewhere.post("/desk/session", Map.of("name", "Tess", "password", OTHER)).body())
        .contains("Queue");
  }

  @Test
  void whereAnAgencyRequiresItTheDeskOpensOnlyAfterASecondFactorIsSetUp(@TempDir Path strict)
      throws Exception {
    try (var app = RunningApp.on(strict, Map.of("WAYFINDER_REQUIRE_TOTP", "on"))) {
      var first = new DeskVisitor(app);
      assertThat(first.post(app.setupPath(), Map.of("name", "Una", "password", PASSWORD)).body())
          .contains("asks everyone for a second factor");
      assertThat(first.get("/desk").body()).contains("asks everyone for a second factor");
      assertThat(first.get("/desk/accounts").body())
          .doesNotContain("Add someone")
          .as("no page that can't be opened keeps itself up to date")
          .doesNotContain("alarm-strip");
      enrol(first);
      assertThat(first.get("/desk").body()).contains("Queue");
    }
  }

  @Test
  void theAuditIsSeenSiftedCheckedAndTakenAsATableWhichIsWrittenDownToo() throws Exception {
    DeskVisitor uma = colleague("Uma", "CASE_MANAGER");
    assertThat(uma.get("/desk/audit.csv").statusCode()).isEqualTo(403);
    assertThat(root.get("/desk/audit?chain=check").body())
        .contains("The chain is whole", "Add account", "Uma");
    assertThat(root.get("/desk/audit?action=SIGN_IN").body())
        .contains("Sign in (Password)")
        .doesNotContain("Add account (");
    var csv = root.get("/desk/audit.csv?action=SIGN_IN");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("entry,at,person,role,action,about,detail").contains("Uma");
    assertThat(root.get("/desk/audit").body()).contains("Export (");
    assertThat(root.get("/desk/audit?from=soon&action=nothing").statusCode()).isEqualTo(200);
  }
}
