package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.access.Staff.Role.ADMINISTRATOR;
import static wayfinder.access.Staff.Role.CASE_MANAGER;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff.Role;

/** Walks every route that the running desk has, as everyone there is. */
class DeskRoutesTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir static Path folder;
  private static RunningApp app;
  private static String foreignCase;
  private static final Map<Role, DeskVisitor> south = new EnumMap<>(Role.class);

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    var root = new DeskVisitor(app);
    root.post(app.setupPath(), Map.of("name", "Root", "password", PASSWORD));
    DeskVisitor ana = colleague("Ana", CASE_MANAGER, "North");
    app.text(RunningApp.someone(), "I need a person about the marmalade");
    foreignCase = ana.newCase("Asked for a person");
    ana.post(foreignCase + "/assignment", Map.of());
    for (Role role : Role.values()) {
      south.put(role, colleague("South " + role.name().charAt(0), role, "South"));
    }
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static DeskVisitor colleague(String name, Role role, @Nullable String team)
      throws Exception {
    assertThat(NewStaff.add(app.settings(), name, PASSWORD, role, team, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
    var colleague = new DeskVisitor(app);
    colleague.post("/desk/session", Map.of("name", name, "password", PASSWORD));
    return colleague;
  }

  @Test
  void everyRouteHasARuleHere() {
    assertThat(app.routesUnder("/desk")).containsExactlyElementsOf(DeskRouteRules.all().keySet());
  }

  @Test
  void whoIsNotSignedInIsAskedToAndSeesNothing() throws Exception {
    var stranger = new DeskVisitor(app);
    for (var rule : DeskRouteRules.all().entrySet()) {
      if (rule.getValue().equals("anyone")) {
        continue;
      }
      HttpResponse<String> answer = walk(stranger, rule.getKey());
      assertThat(answer.statusCode()).as(rule.getKey()).isEqualTo(401);
      assertThat(answer.body()).contains("Sign in").doesNotContain("marmalade", "South", "Root");
    }
  }

  @Test
  void everyoneOpensWhatTheirRoleOpensAndNothingElse() throws Exception {
    for (var visitor : south.entrySet()) {
      for (var rule : DeskRouteRules.all().entrySet()) {
        if (rule.getValue().equals("anyone") || rule.getKey().equals("GET /desk/events")) {
          continue; // live updates never end; they are entered by the same door as the queue
        }
        HttpResponse<String> answer = walk(visitor.getValue(), rule.getKey());
        String what = rule.getKey() + " as " + visitor.getKey();
        boolean may = DeskRouteRules.mayEnter(rule.getValue(), visitor.getKey());
        if (!may) {
          assertThat(answer.statusCode()).as(what).isEqualTo(403);
        } else if (rule.getValue().equals("case")) {
          assertThat(answer.statusCode()).as(what + ": another team's").isEqualTo(404);
        } else {
          assertThat(answer.statusCode()).as(what).isNotIn(401, 403, 500);
        }
        assertThat(answer.body()).as(what).doesNotContain("marmalade");
      }
    }
  }

  @Test
  void nobodyOfAnotherTeamHearsOfTheCaseByAnEventStream() throws Exception {
    String id = foreignCase.substring(foreignCase.lastIndexOf('/') + 1);
    for (var visitor : south.entrySet()) {
      HttpResponse<String> answer = visitor.getValue().get("/desk/events?conversation=" + id);
      boolean may = DeskRouteRules.mayEnter("cases", visitor.getKey());
      assertThat(answer.statusCode()).as(visitor.getKey().name()).isEqualTo(may ? 404 : 403);
    }
    assertThat(new DeskVisitor(app).get("/desk/events?conversation=" + id).statusCode())
        .isEqualTo(401);
  }

  /** Conversations of clients open there to who holds their own token, and to nobody else. */
  @Test
  void noStaffOfWhateverRoleOpensAConversationByTheApi() throws Exception {
    String id = foreignCase.substring(foreignCase.lastIndexOf('/') + 1);
    String none = "0123456789abcdef0123456789abcdef";
    List<String> walked =
        app.routesUnder("/api/v1").stream()
            .filter(route -> route.contains("{") && !route.startsWith("OPTIONS"))
            .toList();
    assertThat(walked)
        .containsExactly(
            "GET /api/v1/conversations/{id}/events",
            "GET /api/v1/conversations/{id}/messages",
            "POST /api/v1/conversations/{id}/end",
            "POST /api/v1/conversations/{id}/messages",
            "POST /api/v1/conversations/{id}/typing");
    for (var visitor : south.entrySet()) {
      for (String route : walked) {
        String what = route + " as " + visitor.getKey();
        HttpResponse<String> answer = walk(visitor.getValue(), route.replace("{id}", id));
        HttpResponse<String> ofNone = walk(visitor.getValue(), route.replace("{id}", none));
        assertThat(answer.statusCode()).as(what).isIn(401, 404).isEqualTo(ofNone.statusCode());
        assertThat(answer.body()).as(what).doesNotContain("marmalade").isEqualTo(ofNone.body());
      }
    }
    assertThat(app.routesUnder("/api/v1").stream().filter(route -> !route.contains("{id}")))
        .as("what is open to everyone, and tells of no client")
        .containsExactly(
            "GET /api/v1/search",
            "GET /api/v1/topics",
            "OPTIONS /api/v1/conversations",
            "POST /api/v1/conversations",
            "POST /api/v1/screenings");
  }

  @Test
  void noFormIsTakenFromAnotherSite() throws Exception {
    DeskVisitor administrator = Objects.requireNonNull(south.get(ADMINISTRATOR));
    for (String route : DeskRouteRules.all().keySet()) {
      if (route.startsWith("POST")) {
        assertThat(administrator.post(address(route), Map.of(), "cross-site").statusCode())
            .as(route)
            .isEqualTo(403);
      }
    }
  }

  private static HttpResponse<String> walk(DeskVisitor visitor, String route) throws Exception {
    return route.startsWith("GET")
        ? visitor.get(address(route))
        : visitor.post(
            address(route),
            Map.of(
                "text",
                "x",
                "find",
                "food",
                "day",
                "2026-11-01",
                "what",
                "x",
                "note",
                "x",
                "to",
                "x",
                "reason",
                "x",
                "kind",
                "THREAT",
                "basis",
                "NO_CAUSE"));
  }

  /** Of the other team's case, and of an account that is not there: nobody must be disabled. */
  private static String address(String route) {
    String path = route.substring(route.indexOf(' ') + 1);
    return path.replace("/desk/conversations/{id}", foreignCase)
        .replace("{id}", "0123456789abcdef0123456789abcdef")
        .replaceAll(
            "\\{(goal|referral|text|correction|flag|consult|document)}",
            "0123456789abcdef0123456789abcdef")
        .replace("{nr}", "1")
        .replace("{report}", "waiting")
        .replace("{name}", "desk.css")
        .replace("{token}", "x".repeat(43));
  }
}
