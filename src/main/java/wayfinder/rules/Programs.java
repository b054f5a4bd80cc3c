package wayfinder.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All programs, checked, with their figures and the interview. */
public final class Programs {
  private final Map<String, Program> programs;
  private final Figures.Calendar calendar;
  private final List<Table> tables;
  private final ProgramWords words;

  private Programs(Map<String, Program> programs, List<Table> tables, ProgramWords words) {
    this.programs = programs;
    this.tables = List.copyOf(tables);
    this.calendar = new Figures.Calendar(tables);
    this.words = words;
  }

  /**
   * Checks programs; every fault is told, and then the result is not to be used.
   *
   * @param faults is called from several threads
   */
  public static Programs check(
      List<ProgramDraft> drafts, List<Table> tables, ProgramWords words, ProgramFaults faults) {
    var byName = new HashMap<String, Table>();
    tables.forEach(table -> byName.put(table.name(), table));
    var common = new Slots(drafts.stream().map(ProgramDraft::name).toList());
    Set<String> documents = words.documents().keySet();
    var programs = new LinkedHashMap<String, Program>();
    drafts.stream()
        .sorted(Comparator.comparing(ProgramDraft::name))
        .parallel()
        .map(draft -> new ProgramCheck(draft, common, faults).check(byName, documents))
        .forEachOrdered(program -> programs.put(program.name(), program));
    for (ProgramDraft draft : drafts) {
      circle(programs, draft.name(), new ArrayList<>())
          .ifPresent(circle -> faults.add(draft.name(), draft.line(), circle));
    }
    return new Programs(programs, tables, words);
  }

  private static Optional<String> circle(
      Map<String, Program> programs, String name, List<String> way) {
    if (way.contains(name)) {
      return way.getFirst().equals(name)
          ? Optional.of("these programs need each other: " + String.join(", ", way))
          : Optional.empty();
    }
    way.add(name);
    Program program = programs.get(name);
    Set<String> needs = program == null ? Set.of() : program.needs();
    for (String need : needs) {
      Optional<String> circle = circle(programs, need, new ArrayList<>(way));
      if (circle.isPresent()) {
        return circle;
      }
    }
    return Optional.empty();
  }

  /** All programs, by name. */
  public List<Program> all() {
    return List.copyOf(programs.values());
  }

  /** The program with this name. */
  public Optional<Program> program(String name) {
    return Optional.ofNullable(programs.get(name));
  }

  /** The tables of figures. */
  public List<Table> tables() {
    return tables;
  }

  /** The interview's questions in their order. */
  public List<Question> questions() {
    return words.questions();
  }

  /** The questions that a program may ask by itself, not through programs that it refers to. */
  public List<Question> questionsOf(Program program) {
    var nobody = Member.of("a");
    var nothing = new Household(Map.of(), List.of(nobody));
    var paths = new HashSet<String>();
    if (!program.tables().isEmpty()) {
      paths.add(Field.STATE.path());
    }
    for (String name : program.named()) {
      HouseholdFacts.Fact whole = HouseholdFacts.ALL.get(name);
      MemberFacts.Fact one = MemberFacts.ALL.get(name);
      Object value =
          whole != null
              ? whole.value().apply(nothing)
              : one != null ? one.value().apply(nobody) : false;
      if (name.equals("household.size")) {
        paths.add(Field.HOUSEHOLD_SIZE.path());
      } else if (value instanceof Unknown unknown) {
        paths.addAll(unknown.paths());
      }
    }
    return questions().stream()
        .filter(question -> paths.stream().anyMatch(question::tells))
        .toList();
  }

  /** What is said of programs in general. */
  public ProgramWords words() {
    return words;
  }

  /** Screens a household with the figures of a day. */
  public Screening screen(Household household, LocalDate day) {
    return new Screening(this, household, day, calendar.on(day));
  }

  /**
   * The question to ask next; empty when no answer can change a result any more.
   *
   * @param asked the ids of those that were asked, answered or not: they are not asked again
   */
  public Optional<Question> next(Household household, LocalDate day, Set<String> asked) {
    for (Question question : questions()) {
      if (question.core() && !asked.contains(question.id()) && leavesOpen(question, household)) {
        return Optional.of(question);
      }
    }
    return open(household, day, asked).stream().findFirst();
  }

  /** The questions not yet asked whose answers could still change a result, in their order. */
  public List<Question> open(Household household, LocalDate day, Set<String> asked) {
    Set<String> missing = missing(screen(household, day));
    return questions().stream()
        .filter(question -> !asked.contains(question.id()))
        .filter(question -> missing.stream().anyMatch(question::tells))
        .toList();
  }

  /** The facts that could still change a result. */
  static Set<String> missing(Screening screening) {
    var missing = new HashSet<String>();
    screening.results().forEach(result -> missing.addAll(result.missing()));
    return missing;
  }

  private static boolean leavesOpen(Question question, Household household) {
    return question.fields().stream()
        .anyMatch(
            field ->
                field.ofMember()
                    ? household.members().isEmpty()
                        || household.unlisted() > 0
                        || household.members().stream().anyMatch(m -> m.get(field).isEmpty())
                    : household.get(field).isEmpty()
                        && !(field == Field.HOUSEHOLD_SIZE && !household.members().isEmpty()));
  }
}
