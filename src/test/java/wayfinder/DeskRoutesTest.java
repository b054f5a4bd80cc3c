package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.access.Staff.Role.ADMINISTRATOR;
import static wayfinder.access.Staff.Role.CASE_MANAGER;
import static wayfinder.access.Staff.Role.SUPERVISOR;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** Every route of the desk must stand here; a new one without a rule fails the test. */
  private static final String RULES =
      """
      GET    /desk/files/{name}                           anyone
      POST   /desk/session                                anyone
      POST   /desk/session/code                           anyone
      POST   /desk/session/continuation                   anyone
      GET    /desk/provider                               anyone
      GET    /desk/provider/callback                      anyone
      POST   /desk/session/end                            anyone
      DELETE /desk/session                                anyone
      GET    /desk/setup/{token}                          anyone
      POST   /desk/setup/{token}                          anyone
      GET    /desk/account                                signedIn
      POST   /desk/account/password                       signedIn
      POST   /desk/account/second-factor                  signedIn
      POST   /desk/account/second-factor/confirmation     signedIn
      POST   /desk/account/second-factor/end              signedIn
      POST   /desk/account/recovery-codes                 signedIn
      POST   /desk/account/sessions/end                   signedIn
      POST   /desk/account/sessions/{id}/end              signedIn
      GET    /desk                                        cases
      GET    /desk/events                                 cases
      GET    /desk/conversations/{id}                     case
      POST   /desk/conversations/{id}/assignment          case
      POST   /desk/conversations/{id}/messages            case
      POST   /desk/conversations/{id}/handback            case
      POST   /desk/conversations/{id}/closure             case
      POST   /desk/conversations/{id}/transfer            case
      POST   /desk/conversations/{id}/texts               case
      POST   /desk/conversations/{id}/notes               case
      POST   /desk/conversations/{id}/deadline            case
      POST   /desk/conversations/{id}/acknowledgement     case
      GET    /desk/corrections                            signedIn
      POST   /desk/corrections/{correction}/closure       signedIn
      GET    /desk/conversations/{id}/plan                case
      POST   /desk/conversations/{id}/plan/goals          case
      POST   /desk/conversations/{id}/plan/goals/{goal}/state case
      POST   /desk/conversations/{id}/plan/goals/{goal}/steps case
      GET    /desk/conversations/{id}/plan/steps/{nr}     case
      POST   /desk/conversations/{id}/plan/steps/{nr}     case
      POST   /desk/conversations/{id}/plan/steps/{nr}/state case
      GET    /desk/conversations/{id}/referrals           case
      POST   /desk/conversations/{id}/referrals           case
      POST   /desk/conversations/{id}/referrals/{referral}/state case
      GET    /desk/conversations/{id}/client              case
      POST   /desk/conversations/{id}/client/contact      case
      POST   /desk/conversations/{id}/texts/{text}/cancellation case
      GET    /desk/conversations/{id}/duties              case
      POST   /desk/conversations/{id}/duties              case
      POST   /desk/conversations/{id}/duties/{flag}       case
      POST   /desk/conversations/{id}/client/erasure      case
      POST   /desk/conversations/{id}/client/hold         case
      POST   /desk/conversations/{id}/client/hold/end     case
      GET    /desk/consults                               cases
      POST   /desk/consults                               cases
      GET    /desk/consults/{consult}                     cases
      POST   /desk/consults/{consult}/lines               cases
      POST   /desk/consults/{consult}/closure             cases
      GET    /desk/audit                                  review
      GET    /desk/audit.csv                              review
      GET    /desk/reports                                review
      GET    /desk/reports/opt-outs                       review
      GET    /desk/reports/{report}.csv                   review
      GET    /desk/accounts                               accounts
      POST   /desk/accounts                               accounts
      POST   /desk/accounts/teams                         accounts
      GET    /desk/accounts/{id}                          accounts
      POST   /desk/accounts/{id}/rights                   accounts
      POST   /desk/accounts/{id}/provider-name            accounts
      POST   /desk/accounts/{id}/suspension               accounts
      POST   /desk/accounts/{id}/suspension/end           accounts
      POST   /desk/accounts/{id}/reset                    accounts
      POST   /desk/accounts/{id}/second-factor/end        accounts
      """;

  private static final Map<String, Set<Role>> MAY =
      Map.of(
          "signedIn", Set.of(Role.values()),
          "cases", Set.of(CASE_MANAGER, SUPERVISOR, ADMINISTRATOR),
          "case", Set.of(CASE_MANAGER, SUPERVISOR, ADMINISTRATOR),
          "review", Set.of(SUPERVISOR, ADMINISTRATOR),
          "accounts", Set.of(ADMINISTRATOR));

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

  private static Map<String, String> rules() {
    return RULES
        .lines()
        .map(line -> line.split("\\s+", -1))
        .collect(
            Collectors.toMap(it -> it[0] + " " + it[1], it -> it[2], (a, b) -> a, TreeMap::new));
  }

  @Test
  void everyRouteHasARuleHere() {
    assertThat(app.routesOfTheDesk()).containsExactlyElementsOf(rules().keySet());
  }

  @Test
  void whoIsNotSignedInIsAskedToAndSeesNothing() throws Exception {
    var stranger = new DeskVisitor(app);
    for (var rule : rules().entrySet()) {
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
      for (var rule : rules().entrySet()) {
        if (rule.getValue().equals("anyone") || rule.getKey().equals("GET /desk/events")) {
          continue; // live updates never end; they are entered by the same door as the queue
        }
        HttpResponse<String> answer = walk(visitor.getValue(), rule.getKey());
        String what = rule.getKey() + " as " + visitor.getKey();
        boolean may = MAY.getOrDefault(rule.getValue(), Set.of()).contains(visitor.getKey());
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
      boolean may = MAY.getOrDefault("cases", Set.of()).contains(visitor.getKey());
      assertThat(answer.statusCode()).as(visitor.getKey().name()).isEqualTo(may ? 404 : 403);
    }
    assertThat(new DeskVisitor(app).get("/desk/events?conversation=" + id).statusCode())
        .isEqualTo(401);
  }

  @Test
  void noFormIsTakenFromAnotherSite() throws Exception {
    DeskVisitor administrator = Objects.requireNonNull(south.get(ADMINISTRATOR));
    for (String route : rules().keySet()) {
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
            "\\{(goal|referral|text|correction|flag|consult)}", "0123456789abcdef0123456789abcdef")
        .replace("{nr}", "1")
        .replace("{report}", "waiting")
        .replace("{name}", "desk.css")
        .replace("{token}", "x".repeat(43));
  }
}
