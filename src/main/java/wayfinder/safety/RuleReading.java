package wayfinder.safety;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Danger.Severity;
import wayfinder.text.NormalText;

/** Runs all rules on a text. Every place where a rule fires is guarded for itself. */
final class RuleReading {
  private static final int AFTER_WORDS = 6;

  private final SafetyRules rules;
  private final PatternSearch search;
  private final Map<WordPattern, BitSet> withPattern = new HashMap<>();

  RuleReading(SafetyRules rules) {
    this.rules = rules;
    this.search = new PatternSearch(rules.patterns());
    for (int place = 0; place < rules.rules().size(); place++) {
      for (WordPattern pattern : rules.rules().get(place).patterns()) {
        withPattern.computeIfAbsent(pattern, _ -> new BitSet()).set(place);
      }
    }
  }

  /** For each rule that fired, its gravest hit. */
  List<Hit> in(NormalText text, Effort effort) {
    Map<WordPattern, List<WordPattern.Span>> found = search.in(text, effort);
    var fired = new BitSet();
    found.keySet().stream().map(withPattern::get).filter(Objects::nonNull).forEach(fired::or);
    return fired.stream()
        .mapToObj(rules.rules()::get)
        .map(rule -> gravest(rule, text, found))
        .toList();
  }

  private Hit gravest(Rule rule, NormalText text, Map<WordPattern, List<WordPattern.Span>> found) {
    Severity level = level(rule, found);
    return spans(rule.patterns(), found).stream()
        .map(span -> guarded(rule, level, span, text, found))
        .max(Comparator.comparingInt(RuleReading::weight))
        .orElseThrow();
  }

  private Severity level(Rule rule, Map<WordPattern, List<WordPattern.Span>> found) {
    boolean raised =
        rules.signs().stream()
            .filter(sign -> rule.raisedBy().contains(sign.name()))
            .flatMap(sign -> sign.patterns().stream())
            .anyMatch(found::containsKey);
    return raised ? Severity.IMMEDIATE : rule.level();
  }

  private Hit guarded(
      Rule rule,
      Severity level,
      WordPattern.Span span,
      NormalText text,
      Map<WordPattern, List<WordPattern.Span>> found) {
    @Nullable Severity left = level;
    @Nullable String by = null;
    for (Rule.Guard guard : rules.guards()) {
      if (rule.guards().contains(guard.name())
          && spans(guard.patterns(), found).stream()
              .anyMatch(at -> guards(guard, at, span, text))) {
        by = by == null || guard.lowersTo() == Rule.Guard.Left.NONE ? guard.name() : by;
        left = guard.lowersTo() == Rule.Guard.Left.NONE || left == null ? null : Severity.CONCERN;
      }
    }
    return new Hit(rule, left, by);
  }

  private static boolean guards(
      Rule.Guard guard, WordPattern.Span at, WordPattern.Span hit, NormalText text) {
    int start = text.sentenceStart(hit.start());
    int end = text.sentenceEnd(hit.end() - 1);
    return switch (guard.where()) {
      case BEFORE -> at.end() == hit.start() && !text.isParted(at.start(), hit.start());
      case AFTER ->
          at.start() >= hit.end() && at.start() <= hit.end() + AFTER_WORDS && at.start() < end;
      case OVER -> at.start() < hit.end() && hit.start() < at.end();
      case SENTENCE -> at.start() >= start && at.start() < end;
      case TEXT -> true;
    };
  }

  private static List<WordPattern.Span> spans(
      List<WordPattern> patterns, Map<WordPattern, List<WordPattern.Span>> found) {
    return patterns.stream()
        .flatMap(pattern -> found.getOrDefault(pattern, List.of()).stream())
        .toList();
  }

  private static int weight(Hit hit) {
    return switch (hit.left()) {
      case null -> 0;
      case CONCERN -> 1;
      case IMMEDIATE -> 2;
    };
  }
}
