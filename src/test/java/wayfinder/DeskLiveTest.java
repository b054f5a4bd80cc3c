package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;

/** What an open page of the desk hears, and until when. */
@Timeout(60)
class DeskLiveTest {
  private static final String PASSWORD = "four plain words here";
  private static final Pattern ACCOUNT = Pattern.compile("/desk/accounts/([0-9a-f]{32})\">Joe");
  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor maria;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    assertThat(
            NewStaff.add(
                app.settings(), "Joe", PASSWORD, Staff.Role.CASE_MANAGER, null, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static DeskVisitor signedIn(String name) throws Exception {
    var visitor = new DeskVisitor(app);
    visitor.post("/desk/session", Map.of("name", name, "password", PASSWORD));
    return visitor;
  }

  private static String stream(String path) {
    return "/desk/events?conversation=" + path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void thatAClientTypesIsHeardByThePagesOfThatCaseWhileAPersonHasIt() throws Exception {
    WebVisitor client = WebVisitor.begin(app, "en");
    client.say(app, "I need a person");
    String path = maria.newCase("Asked for a person");
    WebVisitor other = WebVisitor.begin(app, "en");
    other.say(app, "I need a person");
    String others = maria.newCase("Asked for a person");
    maria.post(others + "/assignment", Map.of());
    try (var page = maria.open(stream(path))) {
      assertThat(page.next()).isEqualTo("ready");
      assertThat(client.type(app)).isEqualTo(204); // nobody has it yet
      assertThat(other.type(app)).isEqualTo(204); // another case
      maria.post(path + "/handback", Map.of());
      maria.post(path + "/assignment", Map.of());
      assertThat(client.type(app)).isEqualTo(204);
      assertThat(page.next()).isEqualTo("typing");
      maria.post("/desk/session/end", Map.of());
      assertThat(page.next()).as("and nothing besides").isEqualTo("signed-out");
    } finally {
      maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    }
  }

  @Test
  void whoSignsOutHearsNoMore() throws Exception {
    DeskVisitor joe = signedIn("Joe");
    try (var page = joe.open("/desk/events")) {
      assertThat(page.next()).isEqualTo("ready");
      joe.post("/desk/session/end", Map.of());
      assertThat(page.next()).isEqualTo("signed-out");
      assertThat(page.next()).as("the stream has ended").isEmpty();
    }
  }

  @Test
  void aSessionThatIsEndedFromElsewhereHearsNoMore() throws Exception {
    DeskVisitor left = signedIn("Joe");
    DeskVisitor joe = signedIn("Joe");
    try (var page = left.open("/desk/events");
        var own = joe.open("/desk/events")) {
      assertThat(page.next()).isEqualTo("ready");
      assertThat(own.next()).isEqualTo("ready");
      joe.post("/desk/account/sessions/end", Map.of());
      assertThat(page.next()).isEqualTo("signed-out");
      assertThat(page.next()).as("the stream has ended").isEmpty();
      joe.post("/desk/session/end", Map.of());
      assertThat(own.next()).as("the other was open until now").isEqualTo("signed-out");
    }
  }

  @Test
  void whoIsDisabledHearsNoMore() throws Exception {
    DeskVisitor joe = signedIn("Joe");
    Matcher account = ACCOUNT.matcher(maria.get("/desk/accounts").body());
    assertThat(account.find()).isTrue();
    String his = "/desk/accounts/" + account.group(1);
    try (var page = joe.open("/desk/events")) {
      assertThat(page.next()).isEqualTo("ready");
      maria.post(his + "/suspension", Map.of());
      assertThat(page.next()).isEqualTo("signed-out");
      assertThat(page.next()).as("the stream has ended").isEmpty();
    } finally {
      maria.post(his + "/suspension/end", Map.of());
    }
  }
}
