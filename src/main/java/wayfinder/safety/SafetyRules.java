package wayfinder.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of all languages, which run on every text together.
 *
 * @param meanings the words of both languages that mean the same where danger is concerned
 */
public record SafetyRules(
    List<Rule> rules,
    List<Rule.Sign> signs,
    List<Rule.Guard> guards,
    Map<String, List<String>> meanings,
    Thresholds thresholds) {
  public SafetyRules {
    rules = List.copyOf(rules);
    signs = List.copyOf(signs);
    guards = List.copyOf(guards);
    meanings = Map.copyOf(meanings);
  }

  /** The patterns of rules, signs and guards. */
  Stream<WordPattern> patterns() {
    return Stream.of(
            rules.stream().flatMap(rule -> rule.patterns().stream()),
            signs.stream().flatMap(sign -> sign.patterns().stream()),
            guards.stream().flatMap(guard -> guard.patterns().stream()))
        .flatMap(patterns -> patterns);
  }

  /** The words that the rules look for, which may hide behind figures or stars in a text. */
  public Set<String> words() {
    var words = new LinkedHashSet<String>();
    Stream.concat(
            rules.stream().flatMap(rule -> rule.patterns().stream()),
            signs.stream().flatMap(sign -> sign.patterns().stream()))
        .flatMap(WordPattern::words)
        .sorted()
        .forEach(words::add);
    meanings.values().stream()
        .flatMap(List::stream)
        .flatMap(written -> Stream.of(written.replace("*", "").split(" ", -1)))
        .sorted()
        .forEach(words::add);
    return words;
  }
}
