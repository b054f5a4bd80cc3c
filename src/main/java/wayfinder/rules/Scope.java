package wayfinder.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the names of a program stand for, for a household or one of its members. */
final class Scope implements Function<String, Object> {
  private final Screening screening;
  private final Program program;
  private final @Nullable Member member;
  private final @Nullable Scope household;
  private final Map<String, Object> values = new HashMap<>();

  /** The scope of the household as a whole; {@code instead} stands for facts that are supposed. */
  Scope(Screening screening, Program program, Map<String, Object> instead) {
    this.screening = screening;
    this.program = program;
    this.member = null;
    this.household = null;
    values.putAll(instead);
  }

  private Scope(Scope household, Member member) {
    this.screening = household.screening;
    this.program = household.program;
    this.member = member;
    this.household = household;
  }

  /** The same with other values for some facts. */
  Scope supposing(Map<String, Object> instead) {
    var whole = new Scope(screening, program, instead);
    return member == null ? whole : whole.of(member);
  }

  Scope of(Member one) {
    return new Scope(household == null ? this : household, one);
  }

  @Override
  public Object apply(String name) {
    Object known = values.get(name);
    if (known != null) {
      return known;
    }
    Slot slot = Objects.requireNonNull(program.slots().get(name), name);
    Object value =
        household != null && !slot.ofMember() ? household.apply(name) : slot.value().apply(this);
    values.put(name, value);
    return value;
  }

  /** Whether a name stands for something here: a member's does not for the whole household. */
  boolean knows(Slot slot) {
    return member != null || !slot.ofMember();
  }

  Screening screening() {
    return screening;
  }

  Program program() {
    return program;
  }

  Member member() {
    return Objects.requireNonNull(member, "no member");
  }

  @Nullable String memberId() {
    return member == null ? null : member.id();
  }
}
