package wayfinder.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Danger.Severity;

/** How often the check is right on judged sentences. */
public record Rates(List<Outcome> outcomes) {
  public Rates {
    outcomes = List.copyOf(outcomes);
  }

  /** A judged sentence and what the check saw in it; null for nothing. */
  public record Outcome(Judged judged, @org.jspecify.annotations.Nullable Danger found) {
    /** Whether an alarm was raised at all. */
    public boolean isAlarm() {
      return found != null;
    }

    /** Whether an immediate alarm was raised. */
    public boolean isImmediate() {
      return found != null && found.severity() == Severity.IMMEDIATE;
    }

    /** Whether the sentence's own category is among those found. */
    public boolean isRightCategory() {
      return found != null && found.categories().stream().anyMatch(c -> c == judged.category());
    }
  }

  /** The check's outcomes on these sentences. */
  public static Rates of(List<Judged> judged, Function<String, Optional<Danger>> check) {
    return new Rates(
        judged.stream()
            .map(one -> new Outcome(one, check.apply(one.text()).orElse(null)))
            .toList());
  }

  /** Of the sentences of a level, the share with an alarm, from 0 to 1. */
  public double alarmed(String level) {
    return share(level, Outcome::isAlarm);
  }

  /** Of the sentences of a level, the share with an immediate alarm, from 0 to 1. */
  public double immediate(String level) {
    return share(level, Outcome::isImmediate);
  }

  private double share(String level, Predicate<Outcome> holds) {
    List<Outcome> of =
        outcomes.stream().filter(one -> one.judged().levelName().equals(level)).toList();
    return of.isEmpty() ? 0 : (double) of.stream().filter(holds).count() / of.size();
  }

  /** All sentences on which alarms are missing or raised in vain. */
  public List<Outcome> mistakes() {
    return outcomes.stream()
        .filter(one -> one.judged().severity().isPresent() != one.isAlarm())
        .toList();
  }

  /** A table by language, level and category: sentences, alarms, immediate alarms, in percent. */
  public String table() {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    for (Outcome one : outcomes) {
      String language = one.judged().language();
      String level = one.judged().levelName();
      for (String group :
          List.of(
              "all %-9s".formatted(level),
              "%-5s %-9s".formatted(language, level),
              "%-5s %-9s %s".formatted(language, level, one.judged().categoryName()))) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(one);
      }
    }
    var table = new StringBuilder();
    table.append(
        "%-34s %6s %8s %10s %9s%n".formatted("", "texts", "alarmed", "immediate", "category"));
    groups.forEach((name, of) -> table.append(line(name, of)));
    return table.toString();
  }

  private static String line(String name, List<Outcome> of) {
    return "%-34s %6d %7.1f%% %9.1f%% %8.1f%%%n"
        .formatted(
            name,
            of.size(),
            percent(of, Outcome::isAlarm),
            percent(of, Outcome::isImmediate),
            percent(of, Outcome::isRightCategory));
  }

  private static double percent(List<Outcome> of, Predicate<Outcome> holds) {
    return 100.0 * of.stream().filter(holds).count() / of.size();
  }
}
