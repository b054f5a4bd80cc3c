package wayfinder.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one program comes out for a household. */
final class Judgement {
  private final Screening screening;
  private final Program program;

  Judgement(Screening screening, Program program) {
    this.screening = screening;
    this.program = program;
  }

  List<ScreeningResult> results() {
    var whole = new Scope(screening, program, java.util.Map.of());
    if (!program.ofMember()) {
      boolean already = already(whole);
      return List.of(result(whole, already, already ? List.of() : findings(whole)));
    }
    var results = new ArrayList<ScreeningResult>();
    Optional<ScreeningResult> nobody = Optional.empty();
    for (Member member : screening.household().members()) {
      Scope scope = whole.of(member);
      boolean already = already(scope);
      List<Finding> findings = already ? List.of() : findings(scope);
      if (program.choosesPeople() && concernsNot(findings)) {
        nobody = Optional.of(new ScreeningResult(whole, Status.UNLIKELY, false, findings));
      } else {
        results.add(result(scope, already, findings));
      }
    }
    var notTold = new ArrayList<Unknown>();
    HouseholdFacts.notTold(screening.household(), notTold);
    if (!notTold.isEmpty()) {
      Finding open = new Finding(program.rules().getFirst(), Unknown.all(notTold), whole);
      results.add(new ScreeningResult(whole, Status.UNKNOWN, false, List.of(open)));
    }
    return results.isEmpty() ? nobody.stream().toList() : results;
  }

  private static boolean concernsNot(List<Finding> findings) {
    return findings.size() == 1 && findings.getFirst().holds().equals(Optional.of(false));
  }

  private boolean already(Scope scope) {
    return program.already().map(has -> has.value(scope).equals(true)).orElse(false);
  }

  private ScreeningResult result(Scope scope, boolean already, List<Finding> findings) {
    return new ScreeningResult(scope, status(already, findings), already, findings);
  }

  private Status status(boolean already, List<Finding> findings) {
    boolean anyOpen = false;
    boolean lapsed = false;
    for (Finding finding : findings) {
      if (finding.holds().isEmpty()) {
        anyOpen = true;
        lapsed |= !finding.why().lapsed().isEmpty();
      } else if (!finding.holds().get()) {
        return Status.UNLIKELY;
      }
    }
    if (already || !anyOpen) {
      return Status.LIKELY;
    }
    return lapsed || nothingToGoBy() ? Status.UNKNOWN : Status.POSSIBLE;
  }

  private boolean nothingToGoBy() {
    Household household = screening.household();
    return household.get(Field.STATE).isEmpty() || household.size().isEmpty();
  }

  /** All rules up to the first that is not met. */
  private List<Finding> findings(Scope scope) {
    var findings = new ArrayList<Finding>();
    for (Rule rule : program.rules()) {
      if (rule.term().holdsOn(screening.day())) {
        Finding finding = finding(rule, scope);
        if (finding.holds().equals(Optional.of(false))) {
          findings.removeIf(earlier -> earlier.holds().isEmpty());
          findings.add(finding);
          return findings;
        }
        findings.add(finding);
      }
    }
    return findings;
  }

  private Finding finding(Rule rule, Scope scope) {
    return switch (rule) {
      case Rule.Test test -> new Finding(test, test.when().value(scope), scope);
      case Rule.Judged judged -> new Finding(judged, judged(judged, scope), scope);
      case Rule.Any any -> oneOf(any, scope);
    };
  }

  private static Object judged(Rule.Judged judged, Scope scope) {
    if (judged.when() == null) {
      return Unknown.AGENCY;
    }
    Object inQuestion = judged.when().value(scope);
    return inQuestion.equals(true) ? Unknown.AGENCY : inQuestion;
  }

  /** The first that is met; else the open ones as one; else the one that comes closest. */
  private Finding oneOf(Rule.Any any, Scope scope) {
    var open = new ArrayList<Finding>();
    Finding closest = null;
    for (Rule rule : any.rules()) {
      if (!rule.term().holdsOn(screening.day())) {
        continue;
      }
      Finding finding = finding(rule, scope);
      if (finding.holds().isEmpty()) {
        open.add(finding);
      } else if (finding.holds().get()) {
        return finding;
      } else if (closest == null || distance(finding) <= distance(closest)) {
        closest = finding;
      }
    }
    if (!open.isEmpty()) {
      Unknown why = Unknown.all(open.stream().map(Finding::why).toList());
      return open.getLast().with(why);
    }
    return closest == null ? new Finding(any, Unknown.AGENCY, scope) : closest;
  }

  /** How far over its line; far for what compares nothing, farther for what agencies judge. */
  private static double distance(Finding finding) {
    if (!finding.isTest()) {
      return Double.MAX_VALUE;
    }
    return finding.distance().isPresent() ? -finding.distance().getAsDouble() : 1e9;
  }
}
