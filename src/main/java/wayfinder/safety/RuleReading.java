package wayfinder.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Danger.Severity;
import wayfinder.text.NormalText;

/** Runs all rules on a text. Every place where a rule fires is guarded for itself. */
final class RuleReading {
  private static final int AFTER_WORDS = 6;

  private final SafetyRules rules;

  RuleReading(SafetyRules rules) {
    this.rules = rules;
  }

  /** For each rule that fired, its gravest hit. */
  List<Hit> in(NormalText text, Deadline deadline) {
    var guards = new LinkedHashMap<Rule.Guard, List<WordPattern.Span>>();
    for (Rule.Guard guard : rules.guards()) {
      guards.put(guard, spans(guard.patterns(), text));
    }
    var hits = new ArrayList<Hit>();
    for (Rule rule : rules.rules()) {
      deadline.check();
      gravest(rule, text, guards).ifPresent(hits::add);
    }
    return hits;
  }

  private Optional<Hit> gravest(
      Rule rule, NormalText text, Map<Rule.Guard, List<WordPattern.Span>> guards) {
    List<WordPattern.Span> spans = spans(rule.patterns(), text);
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Severity level = level(rule, text);
    return spans.stream()
        .map(span -> guarded(rule, level, span, text, guards))
        .max(Comparator.comparingInt(RuleReading::weight));
  }

  private Severity level(Rule rule, NormalText text) {
    boolean raised =
        rules.signs().stream()
            .filter(sign -> rule.raisedBy().contains(sign.name()))
            .flatMap(sign -> sign.patterns().stream())
            .anyMatch(pattern -> !pattern.in(text).isEmpty());
    return raised ? Severity.IMMEDIATE : rule.level();
  }

  private static Hit guarded(
      Rule rule,
      Severity level,
      WordPattern.Span span,
      NormalText text,
      Map<Rule.Guard, List<WordPattern.Span>> guards) {
    @Nullable Severity left = level;
    @Nullable String by = null;
    for (var entry : guards.entrySet()) {
      Rule.Guard guard = entry.getKey();
      if (rule.guards().contains(guard.name())
          && entry.getValue().stream().anyMatch(at -> guards(guard, at, span, text))) {
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

  private static List<WordPattern.Span> spans(List<WordPattern> patterns, NormalText text) {
    return patterns.stream().flatMap(pattern -> pattern.in(text).stream()).toList();
  }

  private static int weight(Hit hit) {
    return switch (hit.left()) {
      case null -> 0;
      case CONCERN -> 1;
      case IMMEDIATE -> 2;
    };
  }
}
