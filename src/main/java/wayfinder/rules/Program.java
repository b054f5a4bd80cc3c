package wayfinder.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A benefit with its rules, checked. */
public final class Program {
  private final ProgramDraft draft;
  private final Map<String, Slot> slots;
  private final Set<String> named;
  private final @Nullable Expression already;
  private final List<Rule> rules;
  private final List<Rule.Test> notes;
  private final @Nullable Amount amount;

  /** What it is worth, and what bounds the facts that may be unknown. */
  record Amount(boolean annual, Expression value, Map<String, List<Object>> between) {}

  Program(
      ProgramDraft draft,
      Map<String, Slot> slots,
      Set<String> named,
      @Nullable Expression already,
      List<Rule> rules,
      List<Rule.Test> notes,
      @Nullable Amount amount) {
    this.draft = draft;
    this.slots = slots;
    this.named = Set.copyOf(named);
    this.already = already;
    this.rules = List.copyOf(rules);
    this.notes = List.copyOf(notes);
    this.amount = amount;
  }

  /** Its name in the HTTP contract. */
  public String name() {
    return draft.name();
  }

  /** What clients call it. */
  public Words title() {
    return draft.title();
  }

  /** Whether it gives a result for each person it concerns. */
  public boolean ofMember() {
    return draft.ofMember();
  }

  /** Whether it is a rule of another program: no help of its own to offer. */
  public boolean isRule() {
    return draft.isRule();
  }

  /** What a client does about it. */
  public ProgramSteps steps() {
    return draft.steps();
  }

  /** The names of the tables it reads. */
  public List<String> tables() {
    return draft.tables().values().stream().map(ProgramDraft.TableUse::file).distinct().toList();
  }

  /** All names that its expressions use. */
  Set<String> named() {
    return named;
  }

  Map<String, Slot> slots() {
    return slots;
  }

  Optional<Expression> already() {
    return Optional.ofNullable(already);
  }

  List<Rule> rules() {
    return rules;
  }

  List<Rule.Test> notes() {
    return notes;
  }

  Optional<Amount> amount() {
    return Optional.ofNullable(amount);
  }

  /** Whether its first rule says whom it concerns. */
  boolean choosesPeople() {
    return ofMember() && draft.rules().getFirst().who();
  }

  /** The names of other programs whose results it needs. */
  Set<String> needs() {
    var names = new TreeSet<String>();
    for (String name : named) {
      if (name.startsWith("likely.") || name.startsWith("member.likely.")) {
        names.add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
    return names;
  }
}
