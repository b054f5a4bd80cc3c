package wayfinder.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A household screened against every program, as of a day. */
public final class Screening {
  private final Programs programs;
  private final Household household;
  private final LocalDate day;
  private final Figures figures;
  private final Map<String, Object> householdFacts = new HashMap<>();
  private final Map<String, Map<String, Object>> memberFacts = new HashMap<>();
  private final Map<String, List<ScreeningResult>> results = new LinkedHashMap<>();

  Screening(Programs programs, Household household, LocalDate day, Figures figures) {
    this.programs = programs;
    this.household = household;
    this.day = day;
    this.figures = figures;
  }

  /** The household that was screened. */
  public Household household() {
    return household;
  }

  /** The day whose figures were used. */
  public LocalDate day() {
    return day;
  }

  /** All results, by program in the order of their names. */
  public List<ScreeningResult> results() {
    return programs.all().stream().flatMap(program -> of(program).stream()).toList();
  }

  /** The results of one program. */
  public List<ScreeningResult> of(String program) {
    return programs.program(program).map(this::of).orElse(List.of());
  }

  private List<ScreeningResult> of(Program program) {
    List<ScreeningResult> known = results.get(program.name());
    if (known == null) {
      known = new Judgement(this, program).results();
      results.put(program.name(), known);
    }
    return known;
  }

  /** These facts in the order in which the interview asks for them. */
  public List<String> inAskingOrder(Collection<String> paths) {
    List<Question> questions = programs.questions();
    return paths.stream().sorted(Comparator.comparingInt(path -> place(questions, path))).toList();
  }

  private static int place(List<Question> questions, String path) {
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).tells(path)) {
        return i;
      }
    }
    return questions.size();
  }

  /** What a paper is called that programs ask for. */
  public Words paper(String key) {
    return Objects.requireNonNull(programs.words().documents().get(key), key);
  }

  /** The rules beside a program, such as a work rule, that are not met or not known to be. */
  public List<Finding> openRulesOf(Program program) {
    return programs.all().stream()
        .filter(rule -> rule.isRule() && rule.needs().contains(program.name()))
        .flatMap(rule -> of(rule).stream())
        .filter(result -> result.memberId().isPresent() && result.status() != Status.LIKELY)
        .flatMap(result -> result.because().stream())
        .filter(finding -> !finding.holds().equals(Optional.of(true)))
        .toList();
  }

  /** The nearest pay at which more pay would cost more help than it brings. */
  public Optional<Cliff> cliff() {
    return Cliff.ahead(this);
  }

  Programs programs() {
    return programs;
  }

  Object householdFact(String name) {
    Object known = householdFacts.get(name);
    if (known == null) {
      known = Objects.requireNonNull(HouseholdFacts.ALL.get(name)).value().apply(household);
      householdFacts.put(name, known);
    }
    return known;
  }

  Object memberFact(Member member, String name) {
    Map<String, Object> facts = memberFacts.computeIfAbsent(member.id(), _ -> new HashMap<>());
    Object known = facts.get(name);
    if (known == null) {
      known = MemberFacts.value(name).apply(member);
      facts.put(name, known);
    }
    return known;
  }

  Object row(String table, String state, int size) {
    var found = figures.find(table, state, size);
    return found.isPresent() ? found.get() : Unknown.lapsed(table);
  }

  /** Whether a program looks likely for anybody. */
  Object likely(String program) {
    return likely(of(program));
  }

  /** Whether a program looks likely for a member; a household's program counts for each. */
  Object likely(String program, Member member) {
    return likely(
        of(program).stream()
            .filter(result -> result.memberId().map(member.id()::equals).orElse(true))
            .toList());
  }

  private Object likely(List<ScreeningResult> all) {
    var unknown = new ArrayList<Unknown>();
    for (ScreeningResult result : all) {
      if (result.already() || result.status() == Status.LIKELY) {
        return true;
      }
      if (result.status() != Status.UNLIKELY) {
        unknown.add(new Unknown(result.why().paths(), Set.of()));
      }
    }
    return unknown.isEmpty() ? (Object) false : Unknown.all(unknown);
  }
}
