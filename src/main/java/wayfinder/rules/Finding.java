package wayfinder.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wayfinder.text.Days;
import wayfinder.text.Language;

/** A rule that bore on a result, and how it came out. */
public final class Finding {
  private final Rule rule;
  private final Object outcome;
  private final Scope scope;

  Finding(Rule rule, Object outcome, Scope scope) {
    this.rule = rule;
    this.outcome = outcome;
    this.scope = scope;
  }

  /** The rule's name. */
  public String rule() {
    return rule.name();
  }

  /** Whether it is met; empty while that is open. */
  public Optional<Boolean> holds() {
    return outcome instanceof Boolean known ? Optional.of(known) : Optional.empty();
  }

  /** Where the law says so. */
  public String cite() {
    return switch (rule) {
      case Rule.Test test -> test.cite();
      case Rule.Judged judged -> judged.cite();
      case Rule.Any any -> any.name();
    };
  }

  /** What the client reads, with their own figures. */
  public String text(Language language) {
    return switch (rule) {
      case Rule.Judged judged -> judged.open().filled(language, this::figure);
      case Rule.Test test when outcome instanceof Boolean met ->
          (met ? test.met() : test.unmet()).filled(language, this::figure);
      case Rule.Test test when test.open() != null && why().lapsed().isEmpty() && isOfSomebody() ->
          test.open().filled(language, this::figure);
      case Rule.Test _, Rule.Any _ -> notKnown(language);
    };
  }

  private String notKnown(Language language) {
    ProgramWords words = scope.screening().programs().words();
    Unknown why = why();
    if (!why.lapsed().isEmpty()) {
      return ended(why.lapsed())
          .map(day -> words.sentence("ended").filled(language, _ -> Days.withYear(day, language)))
          .orElseGet(() -> words.sentence("lapsed").in(language));
    }
    String missing =
        scope.screening().programs().questions().stream()
            .filter(question -> why.paths().stream().anyMatch(question::tells))
            .map(question -> question.label().in(language))
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? words.sentence("agency").in(language)
        : words.sentence("open").filled(language, _ -> missing);
  }

  /** When the first of these tables ended; empty where none held before. */
  private Optional<LocalDate> ended(Set<String> tables) {
    Screening screening = scope.screening();
    String state = screening.household().get(Field.STATE).map(Object::toString).orElse("");
    return screening.programs().tables().stream()
        .filter(table -> tables.contains(table.name()))
        .flatMap(table -> table.endedBefore(screening.day(), state).stream())
        .min(LocalDate::compareTo);
  }

  /** The same rule, open for these reasons. */
  Finding with(Unknown why) {
    return new Finding(rule, why, scope);
  }

  Unknown why() {
    return outcome instanceof Unknown unknown ? unknown : Unknown.AGENCY;
  }

  boolean isTest() {
    return rule instanceof Rule.Test;
  }

  /**
   * How far from the line in dollars: under it (or at it) is positive or zero, over it negative;
   * empty where the rule compares no amounts or they are not known.
   */
  public OptionalDouble distance() {
    if (rule instanceof Rule.Test test
        && test.line() != null
        && test.line().have().value(scope) instanceof Double have
        && test.line().limit().value(scope) instanceof Double limit) {
      return OptionalDouble.of(limit - have);
    }
    return OptionalDouble.empty();
  }

  /** The figures that its sentence names, and {@code have}, {@code limit}, {@code distance}. */
  public Map<String, Object> values() {
    var values = new TreeMap<String, Object>();
    if (rule instanceof Rule.Test test && isOfSomebody()) {
      for (Expression.Name name : test.when().names()) {
        Object value = scope.apply(name.text());
        if (!(value instanceof Unknown)) {
          values.put(name.text(), value);
        }
      }
      if (test.line() != null && distance().isPresent()) {
        values.put("have", test.line().have().value(scope));
        values.put("limit", test.line().limit().value(scope));
        values.put("distance", distance().getAsDouble());
      }
    }
    return values;
  }

  private boolean isOfSomebody() {
    return !scope.program().ofMember() || scope.memberId() != null;
  }

  private Object figure(String blank) {
    return blank.equals("distance") ? Math.abs(distance().orElse(0)) : scope.apply(blank);
  }
}
