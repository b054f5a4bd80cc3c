package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.FakeProvider.Lie;
import wayfinder.FakeProvider.Person;

/** Sign-in through an agency's OpenID provider, which runs beside over real HTTP. */
class DeskProviderTest {
  private static final String PASSWORD = "four plain words here";
  private static final Person ANA = new Person("s-1", "Ana@Example.org", true, "Ana");

  @TempDir static Path folder;
  private static FakeProvider provider;
  private static RunningApp app;
  private static DeskVisitor root;

  @BeforeAll
  static void start() throws Exception {
    provider = new FakeProvider();
    app = RunningApp.on(folder, provider.settings());
    provider.sendsBackTo(app.uri(""));
    root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Root", "password", PASSWORD));
    root.post("/desk/accounts", Map.of("name", "Ana", "role", "CASE_MANAGER"));
    root.post(pathOf("Ana") + "/provider-name", Map.of("provider-name", "ana@example.org"));
  }

  @AfterAll
  static void stop() {
    app.close();
    provider.close();
  }

  @BeforeEach
  void anaIsSignedInAtTheAgency() {
    provider.lies(Lie.NONE);
    provider.knows(ANA);
  }

  private static String pathOf(String name) throws Exception {
    var row =
        Pattern.compile("href=\"(/desk/accounts/[0-9a-f]{32})\">" + name + "<")
            .matcher(root.get("/desk/accounts").body());
    assertThat(row.find()).isTrue();
    return row.group(1);
  }

  @Test
  void whoTheAgencyVouchesForIsInWithoutAPassword() throws Exception {
    var ana = new DeskVisitor(app);
    assertThat(ana.get("/desk").body()).contains("Sign in through Example County");
    assertThat(ana.get("/desk/provider").body()).contains("You are signed in as Ana.");
    assertThat(ana.get("/desk").body()).contains("Queue");
    assertThat(ana.get("/desk/account").body()).contains("by the agency's sign-in");
    assertThat(root.get("/desk/audit?action=SIGN_IN").body()).contains("Sign in (Provider)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "OTHER_STATE,          400, was not begun in this browser",
    "OTHER_NONCE,          403, can't be trusted",
    "OTHER_AUDIENCE,       403, can't be trusted",
    "OTHER_ISSUER,         403, can't be trusted",
    "EXPIRED,              403, can't be trusted",
    "OTHER_KEY,            403, can't be trusted",
    "UNSIGNED,             403, can't be trusted",
    "SIGNED_BY_THE_SECRET, 403, can't be trusted",
    "TAKES_NO_CODE,        403, can't be trusted",
    "REFUSES,              403, did not sign you in",
    "BREAKS,               503, does not answer now"
  })
  void whateverIsForgedOrBrokenOpensNothingAndIsSaidInWords(Lie lie, int status, String words)
      throws Exception {
    provider.lies(lie);
    var someone = new DeskVisitor(app);
    HttpResponse<String> answer = someone.get("/desk/provider");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words).doesNotContain("Exception", "nimbus");
    assertThat(someone.get("/desk").statusCode()).isEqualTo(401);
  }

  @Test
  void whoComesBackWithoutHavingLeftIsNotLetIn() throws Exception {
    assertThat(new DeskVisitor(app).get("/desk/provider/callback?code=x&state=y").statusCode())
        .isEqualTo(400);
    assertThat(new DeskVisitor(app).get("/desk/provider/callback").statusCode()).isEqualTo(400);
  }

  @Test
  void theCookieOfWhoWasAwayIsTakenBack() throws Exception {
    var ana = new DeskVisitor(app);
    HttpResponse<String> back = ana.get("/desk/provider");
    assertThat(back.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .anyMatch(it -> it.startsWith("wayfinder-away=; Max-Age=0;"))
        .anyMatch(it -> it.startsWith("wayfinder=") && it.contains("SameSite=Strict"));
  }

  @Test
  void whoHasNoAccountGetsNoneUnlessASettingSaysSo() throws Exception {
    provider.knows(new Person("s-9", "zed@example.org", true, "Zed"));
    HttpResponse<String> answer = new DeskVisitor(app).get("/desk/provider");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("no account for you here");
    assertThat(root.get("/desk/accounts").body()).doesNotContain("Zed");
  }

  @Test
  void anAddressThatIsNotConfirmedOrWasGivenToSomeoneElseOpensNothing() throws Exception {
    assertThat(new DeskVisitor(app).get("/desk/provider").body()).contains("signed in as Ana");
    provider.knows(new Person("s-1", "ana@example.org", false, "Ana"));
    assertThat(new DeskVisitor(app).get("/desk/provider").body()).contains("confirmed address");
    provider.knows(new Person("s-2", "ana@example.org", true, "Another Ana"));
    assertThat(new DeskVisitor(app).get("/desk/provider").statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsDisabledHereIsNotLetInByTheAgencyEither() throws Exception {
    root.post("/desk/accounts", Map.of("name", "Dina", "role", "CASE_MANAGER"));
    root.post(pathOf("Dina") + "/provider-name", Map.of("provider-name", "dina@example.org"));
    provider.knows(new Person("s-4", "dina@example.org", true, "Dina"));
    var dina = new DeskVisitor(app);
    assertThat(dina.get("/desk/provider").statusCode()).isEqualTo(200);
    root.post(pathOf("Dina") + "/suspension", Map.of());
    assertThat(dina.get("/desk").statusCode()).isEqualTo(401);
    assertThat(dina.get("/desk/provider").statusCode()).isEqualTo(403);
  }

  @Test
  void whatWasTypedIsThereAfterSigningInThroughTheAgencyInAnotherTab() throws Exception {
    app.text(RunningApp.someone(), "I need a person");
    String path = root.newCase("Asked for a person");
    var ana = new DeskVisitor(app);
    var asked = ana.post(path + "/messages", Map.of("text", "Bring the blue form"));
    assertThat(asked.body()).contains("I have signed in there: go on");
    Map<String, String> typed = DeskVisitor.passedOn(asked, Map.of());
    assertThat(ana.post("/desk/session/continuation", typed).statusCode()).isEqualTo(401);
    ana.get("/desk/provider");
    assertThat(ana.post("/desk/session/continuation", typed).body())
        .contains("there is no place for it now", "Bring the blue form</textarea>");
  }

  @Test
  void whereARoleIsSetWhoIsVouchedForGetsAnAccountOfItOnce(@TempDir Path other) throws Exception {
    try (var open = new FakeProvider()) {
      var settings = new HashMap<>(open.settings());
      settings.put("WAYFINDER_OIDC_NEW_ROLE", "case-manager");
      settings.put("WAYFINDER_OIDC_CLAIM", "sub");
      try (var app = RunningApp.on(other, settings)) {
        open.sendsBackTo(app.uri(""));
        open.knows(new Person("S-7", "zed@example.org", false, "Zed"));
        for (int times = 0; times < 2; times++) {
          var zed = new DeskVisitor(app);
          assertThat(zed.get("/desk/provider").body()).contains("You are signed in as Zed.");
          assertThat(zed.get("/desk/accounts").statusCode()).isEqualTo(403);
        }
        open.knows(new Person("S-8", "zed2@example.org", true, "Zed"));
        assertThat(new DeskVisitor(app).get("/desk/provider").statusCode())
            .as("another Zed would have to have another name")
            .isEqualTo(403);
      }
    }
  }

  @Test
  void whoComesTooOftenWaits(@TempDir Path other) throws Exception {
    try (var busy = new FakeProvider();
        var app = RunningApp.on(other, busy.settings())) {
      busy.sendsBackTo(app.uri(""));
      busy.lies(Lie.REFUSES);
      var someone = new DeskVisitor(app);
      HttpResponse<String> answer =
          RunningApp.await(() -> someone.get("/desk/provider"), it -> it.statusCode() == 429);
      assertThat(answer.body()).contains("Too many tries.");
    }
  }

  @Test
  void aProviderThatIsDownIsSaidInWordsAndTheServiceStartsAllTheSame(@TempDir Path other)
      throws Exception {
    var down = new FakeProvider();
    Map<String, String> settings = down.settings();
    down.close();
    try (var app = RunningApp.on(other, settings)) {
      HttpResponse<String> answer = new DeskVisitor(app).get("/desk/provider");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("does not answer now").doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WAYFINDER_OIDC_ISSUER,        http://login.example.org",
    "WAYFINDER_OIDC_ISSUER,        login.example.org",
    "WAYFINDER_OIDC_CLIENT_ID,     ''",
    "WAYFINDER_OIDC_CLIENT_SECRET, ''",
    "WAYFINDER_OIDC_NEW_ROLE,      administrator"
  })
  void settingsThatCannotBeAreRefusedByName(String name, String value) {
    var settings = new HashMap<>(provider.settings());
    settings.put(name, value);
    assertThatThrownBy(() -> Settings.read(settings))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining(FakeProvider.SECRET);
  }
}
