package wayfinder.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wayfinder.text.Words;

/** Checks synonym rules as they come, one by one. */
final class SynonymRules {
  private static final String ARROW = "=>";

  private final Set<String> stopWords;
  private final Set<String> equals = new HashSet<>();
  private final Map<String, Set<String>> broader = new HashMap<>();

  SynonymRules(Set<String> stopWords) {
    this.stopWords = stopWords;
  }

  /** What is wrong with this rule, given those before it; it is kept when nothing is. */
  List<String> add(String rule) {
    String[] sides = rule.split(ARROW, -1);
    if (sides.length > 2) {
      return List.of("a rule has one =>");
    }
    List<String> left = terms(sides[0]);
    List<String> right = sides.length == 2 ? terms(sides[1]) : List.of();
    var wrong = new ArrayList<String>();
    Stream.concat(left.stream(), right.stream())
        .filter(term -> term.isEmpty() || saysNothing(term))
        .forEach(term -> wrong.add("\"" + term + "\" is only stop words"));
    if (wrong.isEmpty()) {
      wrong.addAll(sides.length == 2 ? oneWay(left, right) : bothWays(left));
    }
    return wrong;
  }

  private List<String> bothWays(List<String> terms) {
    if (terms.size() < 2) {
      return List.of("a rule has two terms or more");
    }
    var wrong = new ArrayList<String>();
    for (String term : terms) {
      if (!equals.add(term)) {
        wrong.add("\"" + term + "\" already stands in a rule above");
      }
    }
    return wrong;
  }

  private List<String> oneWay(List<String> left, List<String> right) {
    var wrong = new ArrayList<String>();
    for (String from : left) {
      for (String to : right) {
        if (!from.equals(to)) {
          if (reaches(to, from)) {
            wrong.add("a cycle: \"" + to + "\" already leads to \"" + from + "\"");
          } else {
            broader.computeIfAbsent(from, term -> new LinkedHashSet<>()).add(to);
          }
        }
      }
    }
    return wrong;
  }

  private boolean reaches(String from, String target) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String term = open.pop();
      if (term.equals(target)) {
        return true;
      }
      if (seen.add(term)) {
        open.addAll(broader.getOrDefault(term, Set.of()));
      }
    }
    return false;
  }

  private boolean saysNothing(String term) {
    return stopWords.containsAll(Words.in(term));
  }

  private static List<String> terms(String side) {
    return Stream.of(side.split(",", -1)).map(term -> String.join(" ", Words.in(term))).toList();
  }
}
