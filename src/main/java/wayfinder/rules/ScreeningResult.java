package wayfinder.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a screening suggests of one program, for a household or for one of its members. */
public final class ScreeningResult {
  private final Scope scope;
  private final Status status;
  private final boolean already;
  private final List<Finding> findings;

  ScreeningResult(Scope scope, Status status, boolean already, List<Finding> findings) {
    this.scope = scope;
    this.status = status;
    this.already = already;
    this.findings = List.copyOf(findings);
  }

  /** The program. */
  public Program program() {
    return scope.program();
  }

  /** The member it is about; empty when it is about the household, or concerns nobody. */
  public Optional<String> memberId() {
    return Optional.ofNullable(scope.memberId());
  }

  /** What is suggested; likely where they have it already. */
  public Status status() {
    return status;
  }

  /** Whether they have it already, so that it is not offered. */
  public boolean already() {
    return already;
  }

  /**
   * The rules that decided it: those that are met, with the one that is not or those still open;
   * none where they have the program already.
   */
  public List<Finding> because() {
    return findings;
  }

  /** What is worth saying besides, such as help that comes faster. */
  public List<Finding> notes() {
    return (ofWhom() ? program().notes() : List.<Rule.Test>of())
        .stream()
            .filter(note -> note.term().holdsOn(scope.screening().day()))
            .filter(note -> note.when().value(scope).equals(true))
            .map(note -> new Finding(note, true, scope))
            .toList();
  }

  /** The facts that could still change it, as the HTTP contract names them. */
  public Set<String> missing() {
    var paths = new TreeSet<String>();
    if (!already && (status == Status.POSSIBLE || status == Status.UNKNOWN)) {
      findings.forEach(finding -> paths.addAll(finding.why().paths()));
    }
    return paths;
  }

  /** Whether it is possible with no fact left to tell: only the agency can say. */
  public boolean needsJudgement() {
    return status == Status.POSSIBLE && !already && missing().isEmpty();
  }

  /** Whether it is about somebody: the household, or a member of it. */
  private boolean ofWhom() {
    return !program().ofMember() || memberId().isPresent();
  }

  Unknown why() {
    return Unknown.all(
        findings.isEmpty()
            ? List.of(Unknown.AGENCY)
            : findings.stream().map(Finding::why).toList());
  }

  /**
   * What it may be worth; empty where a fact that it, or whether it is given, rests on is neither
   * known nor bounded: no amount is told where something is assumed.
   */
  public Optional<AmountRange> amount() {
    boolean hopeful = status == Status.LIKELY || status == Status.POSSIBLE;
    return hopeful && !already
        ? program().amount().filter(this::assumesNothing).flatMap(it -> AmountRange.of(scope, it))
        : Optional.empty();
  }

  private boolean assumesNothing(Program.Amount amount) {
    var open = new TreeSet<>(missing());
    for (String bounded : amount.between().keySet()) {
      if (scope.apply(bounded) instanceof Unknown unknown) {
        open.removeAll(unknown.paths());
      }
    }
    return open.isEmpty();
  }

  /** The days between which all figures hold that were used; empty when none were. */
  public Optional<Term> figuresHold() {
    var rows = new ArrayList<Figures.Found>();
    for (Slot slot : program().slots().values()) {
      if (slot.name().endsWith(Slots.ROW)
          && scope.knows(slot)
          && scope.apply(slot.name()) instanceof Figures.Found found) {
        rows.add(found);
      }
    }
    return rows.stream()
        .map(found -> new Term(found.row().from(), found.row().to()))
        .reduce(
            (a, b) ->
                new Term(
                    a.from().isAfter(b.from()) ? a.from() : b.from(),
                    a.to().isBefore(b.to()) ? a.to() : b.to()));
  }

  /** Two days, both included. */
  public record Term(LocalDate from, LocalDate to) {}

  /** How long the office has to decide. */
  public Optional<ProgramSteps.Decision> decision() {
    return Optional.ofNullable(program().steps().decision());
  }

  /** What one change of facts would turn an unlikely program into one that is not. */
  public List<Change> wouldChange() {
    return status == Status.UNLIKELY && !already ? Change.find(this) : List.of();
  }

  Screening screening() {
    return scope.screening();
  }
}
