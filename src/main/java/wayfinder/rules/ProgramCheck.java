package wayfinder.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/** Checks a program's names and expressions; every fault is told, not just the first. */
final class ProgramCheck {
  private static final Words NONE = new Words(Map.of(Language.EN, "", Language.ES, ""));

  private static final String CITIZENSHIP = "member.citizenship";

  private final ProgramDraft draft;
  private final Slots slots;
  private final ProgramFaults faults;
  private final Set<String> named = new TreeSet<>();

  ProgramCheck(ProgramDraft draft, Slots common, ProgramFaults faults) {
    this.draft = draft;
    this.slots = common.copy();
    this.faults = faults;
  }

  Program check(Map<String, Table> tables, Set<String> documents) {
    people();
    tables(tables);
    figures();
    var rules = new ArrayList<Rule>();
    var notes = new ArrayList<Rule.Test>();
    for (ProgramDraft.RuleDraft rule : draft.rules()) {
      Rule checked = rule(rule);
      if (rule.note() && checked instanceof Rule.Test note) {
        notes.add(note);
      } else if (checked != null) {
        rules.add(checked);
      }
    }
    Expression already =
        draft.already() == null ? null : truth("already", draft.already()).orElse(null);
    for (String document : draft.steps().documents()) {
      if (!documents.contains(document)) {
        fault(draft.line(), "\"%s\" is none of documents.yaml".formatted(document));
      }
    }
    Program.Amount amount = amount();
    if (named.contains(CITIZENSHIP) && draft.steps().papers() == null) {
      fault(
          draft.line(),
          "it asks about papers, so it has to say what they mean for it: "
              + "papers: {text: {en: …, es: …}, cite: …}");
    }
    return new Program(draft, slots.all(), named, already, rules, notes, amount);
  }

  private void people() {
    draft
        .people()
        .forEach(
            (name, source) -> {
              Optional<Expression> isOne = truth("people " + name, source);
              if (isOne.isPresent()) {
                slots.addPeople(name, isOne.get());
              }
            });
  }

  private void tables(Map<String, Table> tables) {
    draft
        .tables()
        .forEach(
            (alias, use) -> {
              Table table = tables.get(use.file());
              if (table == null) {
                fault(use.line(), "there is no table " + use.file());
                return;
              }
              if (table.bySize() != (use.size() != null)) {
                fault(
                    use.line(),
                    table.bySize()
                        ? use.file() + " has rows by size: say which, size: household.size"
                        : use.file() + " has no rows by size");
              }
              Expression size =
                  use.size() == null
                      ? null
                      : expression("size of " + alias, use.size(), FactType.NUMBER).orElse(null);
              slots.addTable(alias, table, size);
            });
  }

  private void figures() {
    draft
        .figures()
        .forEach(
            (name, source) -> {
              if (slots.all().containsKey(name)) {
                fault(source.line(), "\"%s\" is a name already".formatted(name));
              }
              expression("figure " + name, source, null)
                  .ifPresent(
                      figure ->
                          slots.add(name, figure.type(), slots.ofMember(figure), figure::value));
            });
  }

  private @Nullable Rule rule(ProgramDraft.RuleDraft rule) {
    var term = new Rule.Term(rule.from(), rule.until());
    if (!rule.any().isEmpty()) {
      List<Rule> rules =
          rule.any().stream()
              .map(this::rule)
              .flatMap(one -> Optional.ofNullable(one).stream())
              .toList();
      return new Rule.Any(rule.name(), term, rules);
    }
    String what = "rule " + rule.name();
    Expression when = rule.when() == null ? null : truth(what, rule.when()).orElse(null);
    if (rule.agency()) {
      Words open = rule.open() == null ? NONE : rule.open();
      blanks(rule, open);
      return new Rule.Judged(rule.name(), term, when, open, rule.cite());
    }
    Words met = rule.met() == null ? NONE : rule.met();
    Words unmet = rule.unmet() == null ? NONE : rule.unmet();
    blanks(rule, met);
    blanks(rule, unmet);
    if (rule.open() != null) {
      blanks(rule, rule.open());
    }
    Rule.Line line = line(rule);
    return when == null
        ? null
        : new Rule.Test(rule.name(), term, when, met, unmet, rule.open(), rule.cite(), line);
  }

  private Rule.@Nullable Line line(ProgramDraft.RuleDraft rule) {
    if (rule.compares() == null) {
      return null;
    }
    String what = "rule " + rule.name() + ", line";
    Optional<Expression> have = expression(what, rule.compares().have(), FactType.NUMBER);
    Optional<Expression> limit = expression(what, rule.compares().limit(), FactType.NUMBER);
    return have.isEmpty() || limit.isEmpty() ? null : new Rule.Line(have.get(), limit.get());
  }

  private void blanks(ProgramDraft.RuleDraft rule, Words words) {
    for (String blank : words.blanks()) {
      boolean distance = blank.equals("distance") && rule.compares() != null;
      Slot slot = slots.all().get(blank);
      if (!distance && slot == null) {
        fault(rule.line(), "rule %s: the blank {%s} is no name".formatted(rule.name(), blank));
      } else if (slot != null && slot.ofMember() && !draft.ofMember()) {
        fault(rule.line(), "rule %s: {%s} is a member's".formatted(rule.name(), blank));
      }
    }
  }

  private Program.@Nullable Amount amount() {
    ProgramDraft.AmountDraft amount = draft.amount();
    if (amount == null) {
      return null;
    }
    for (String name : amount.between().keySet()) {
      if (!slots.all().containsKey(name)) {
        fault(amount.source().line(), "amount: \"%s\" is no name".formatted(name));
      }
    }
    return expression("amount", amount.source(), FactType.NUMBER)
        .map(value -> new Program.Amount(amount.annual(), value, amount.between()))
        .orElse(null);
  }

  private Optional<Expression> truth(String what, ProgramDraft.Source source) {
    return expression(what, source, FactType.TRUTH);
  }

  private Optional<Expression> expression(
      String what, ProgramDraft.Source source, @Nullable FactType wanted) {
    return switch (slots.expressions().check(source.text())) {
      case Expressions.Checked.Wrong wrong -> {
        fault(source.line(), what + ": " + wrong.why());
        yield Optional.empty();
      }
      case Expressions.Checked.Right right -> {
        Expression expression = right.expression();
        expression.names().forEach(name -> named.add(name.text()));
        if (wanted != null && expression.type() != wanted) {
          fault(source.line(), "%s: it must give a %s".formatted(what, wanted));
        }
        boolean personal = what.startsWith("people ") || draft.ofMember();
        if (slots.ofMember(expression) && !personal) {
          fault(source.line(), what + ": it names facts of a member; use people");
        }
        yield Optional.of(expression);
      }
    };
  }

  private void fault(int line, String message) {
    faults.add(draft.name(), line, message);
  }
}
