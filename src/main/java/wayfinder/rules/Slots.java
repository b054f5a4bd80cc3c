package wayfinder.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The names every program may use, and those that its tables, people and figures add. */
final class Slots {
  /** What ends the hidden name of a table's row. */
  static final String ROW = " row";

  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /** What checks expressions, by how many names there were. */
  private final Map<Integer, Expressions> checks = new LinkedHashMap<>();

  /** The names every program may use, given the programs that there are. */
  Slots(List<String> programs) {
    HouseholdFacts.ALL.forEach(
        (name, fact) ->
            add(name, fact.type(), false, scope -> scope.screening().householdFact(name)));
    MemberFacts.ALL.forEach(
        (name, fact) ->
            add(
                name,
                fact.type(),
                true,
                scope -> scope.screening().memberFact(scope.member(), name)));
    add("member.familySize", FactType.NUMBER, true, Slots::familySize);
    for (String program : programs) {
      add("likely." + program, FactType.TRUTH, false, scope -> scope.screening().likely(program));
      add(
          "member.likely." + program,
          FactType.TRUTH,
          true,
          scope -> scope.screening().likely(program, scope.member()));
    }
  }

  private Slots(Slots other) {
    slots.putAll(other.slots);
    checks.putAll(other.checks);
  }

  Slots copy() {
    return new Slots(this);
  }

  Map<String, Slot> all() {
    return slots;
  }

  /** What checks expressions over the names there are so far. */
  Expressions expressions() {
    return checks.computeIfAbsent(
        slots.size(),
        _ -> {
          var types = new LinkedHashMap<String, FactType>();
          slots.forEach((name, slot) -> types.put(name, slot.type()));
          return Expressions.over(types);
        });
  }

  void add(String name, FactType type, boolean ofMember, Function<Scope, Object> value) {
    slots.put(name, new Slot(name, type, ofMember, value));
  }

  boolean ofMember(Expression expression) {
    return expression.names().stream()
        .map(name -> slots.get(name.text()))
        .anyMatch(slot -> slot != null && slot.ofMember());
  }

  /** A table's figures; {@code size} null where they do not depend on one. */
  void addTable(String alias, Table table, @org.jspecify.annotations.Nullable Expression size) {
    boolean ofMember = size != null && ofMember(size);
    String row = alias + ROW;
    add(row, FactType.TEXT, ofMember, scope -> row(scope, table, size));
    table
        .columns()
        .forEach(
            (column, kind) ->
                add(
                    alias + "." + column,
                    kind.type(),
                    ofMember,
                    scope ->
                        scope.apply(row) instanceof Figures.Found found
                            ? found.figure(column)
                            : scope.apply(row)));
  }

  private static Object row(
      Scope scope, Table table, @org.jspecify.annotations.Nullable Expression size) {
    Object state = scope.apply("household.state");
    Object number = size == null ? (Object) 0.0 : size.value(scope);
    var unknown = new ArrayList<Unknown>();
    if (state instanceof Unknown missing) {
      unknown.add(missing);
    }
    if (number instanceof Unknown missing) {
      unknown.add(missing);
    }
    if (state instanceof String known && number instanceof Double count) {
      return scope.screening().row(table.name(), known, count.intValue());
    }
    return Unknown.all(unknown);
  }

  /** The facts {@code any.NAME}, {@code all.NAME}, {@code count.NAME} of a kind of member. */
  void addPeople(String name, Expression isOne) {
    add("any." + name, FactType.TRUTH, false, scope -> anyIs(scope, isOne, true));
    add("all." + name, FactType.TRUTH, false, scope -> all(scope, isOne));
    add("count." + name, FactType.NUMBER, false, scope -> count(scope, isOne));
  }

  private static Object anyIs(Scope scope, Expression isOne, boolean wanted) {
    var unknown = new ArrayList<Unknown>();
    for (Member member : scope.screening().household().members()) {
      Object one = isOne.value(scope.of(member));
      if (one.equals(wanted)) {
        return true;
      }
      if (one instanceof Unknown missing) {
        unknown.add(missing);
      }
    }
    HouseholdFacts.notTold(scope.screening().household(), unknown);
    return unknown.isEmpty() ? (Object) false : Unknown.all(unknown);
  }

  private static Object all(Scope scope, Expression isOne) {
    Object notAll = anyIs(scope, isOne, false);
    return notAll instanceof Boolean known ? (Object) !known : notAll;
  }

  private static Object count(Scope scope, Expression isOne) {
    double count = 0;
    var unknown = new ArrayList<Unknown>();
    for (Member member : scope.screening().household().members()) {
      Object one = isOne.value(scope.of(member));
      if (one instanceof Unknown missing) {
        unknown.add(missing);
      }
      count += one.equals(true) ? 1 : 0;
    }
    HouseholdFacts.notTold(scope.screening().household(), unknown);
    return unknown.isEmpty() ? (Object) count : Unknown.all(unknown);
  }

  private static Object familySize(Scope scope) {
    Object size = scope.apply("household.size");
    Object babies = scope.apply("member.expectedBabies");
    var unknown = new ArrayList<Unknown>();
    for (Object part : List.of(size, babies)) {
      if (part instanceof Unknown missing) {
        unknown.add(missing);
      }
    }
    return size instanceof Double people && babies instanceof Double more
        ? (Object) (people + more)
        : Unknown.all(unknown);
  }
}
