package wayfinder;

import static wayfinder.access.Staff.Role.ADMINISTRATOR;
import static wayfinder.access.Staff.Role.CASE_MANAGER;
import static wayfinder.access.Staff.Role.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wayfinder.access.Staff.Role;

/** Who may go where at the desk. */
final class DeskRouteRules {
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
      POST   /desk/conversations/{id}/search              case
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
      POST   /desk/conversations/{id}/client/documents    case
      POST   /desk/conversations/{id}/client/documents/{document}/removal case
      POST   /desk/conversations/{id}/texts/{text}/cancellation case
      POST   /desk/conversations/{id}/resumption          case
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

  private DeskRouteRules() {}

  /** The rules by route, in order. */
  static Map<String, String> all() {
    return RULES
        .lines()
        .map(line -> line.split("\\s+", -1))
        .collect(
            Collectors.toMap(it -> it[0] + " " + it[1], it -> it[2], (a, b) -> a, TreeMap::new));
  }

  /** Whether a rule opens a route to a role; a case only within its team. */
  static boolean mayEnter(String rule, Role role) {
    return MAY.getOrDefault(rule, Set.of()).contains(role);
  }
}
