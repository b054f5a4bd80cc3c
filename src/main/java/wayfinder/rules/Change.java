package wayfinder.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wayfinder.text.Language;

/**
 * One change of facts that would turn an unlikely program into one that is not.
 *
 * @param key which sentence of {@code words.yaml} says it
 * @param amount what fills its blank {@code {amount}}: dollars, or a count
 */
public record Change(String key, double amount, Words words) {
  private static final int SEARCH_STEPS = 27;
  private static final int FULL_HOURS = 20;
  private static final List<Field> PAY =
      List.of(Field.WAGES_MONTHLY, Field.SELF_EMPLOYMENT_MONTHLY);

  /** What is said of it. */
  public String text(Language language) {
    return words.filled(language, _ -> amount);
  }

  /** Tries each kind of change, and of each the smallest that helps. */
  static List<Change> find(ScreeningResult result) {
    Household household = result.screening().household();
    var changes = new ArrayList<Change>();
    pay(result, household).ifPresent(changes::add);
    savings(result, household).ifPresent(changes::add);
    if (turns(result, withHours(household, result.memberId()))) {
      changes.add(change(result, "changeHours", FULL_HOURS));
    }
    boolean expecting =
        household.members().stream().anyMatch(m -> m.get(Field.PREGNANT).equals(Optional.of(true)));
    if (expecting
        && household.size().orElse(Household.MOST_MEMBERS) < Household.MOST_MEMBERS
        && turns(result, withBaby(household))) {
      changes.add(change(result, "changeBaby", 1));
    }
    return List.copyOf(changes);
  }

  private static Change change(ScreeningResult result, String key, double amount) {
    return new Change(key, amount, result.screening().programs().words().sentence(key));
  }

  /** The highest pay, cents cut to dollars, with which it is not unlikely. */
  private static Optional<Change> pay(ScreeningResult result, Household household) {
    long now = pay(household);
    return highest(now, cents -> turns(result, withPay(household, now, cents)))
        .map(cents -> change(result, "changePay", cents / 100.0));
  }

  private static Optional<Change> savings(ScreeningResult result, Household household) {
    return household
        .get(Field.LIQUID_RESOURCES)
        .flatMap(
            told ->
                highest(
                    (Long) told,
                    cents -> turns(result, household.with(Field.LIQUID_RESOURCES, cents))))
        .map(cents -> change(result, "changeSavings", cents / 100.0));
  }

  private static Optional<Long> highest(long now, Function<Long, Boolean> helps) {
    if (now < 100 || !helps.apply(0L)) {
      return Optional.empty();
    }
    long good = 0;
    long bad = now / 100 + (now % 100 == 0 ? 0 : 1);
    for (int step = 0; step < SEARCH_STEPS && bad - good > 1; step++) {
      long middle = (good + bad) / 2;
      if (helps.apply(middle * 100)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    // To live on nothing is no advice.
    return good == 0 ? Optional.empty() : Optional.of(good * 100);
  }

  /** All pay told of, in cents. */
  static long pay(Household household) {
    return household.members().stream().mapToLong(Change::pay).sum();
  }

  private static long pay(Member member) {
    return PAY.stream()
        .mapToLong(field -> member.get(field).map(Long.class::cast).orElse(0L))
        .sum();
  }

  /** The household as it would be if all pay came to this much, each job's cut alike. */
  static Household withPay(Household household, long now, long cents) {
    Household changed = household;
    for (Member member : household.members()) {
      for (Field field : PAY) {
        Object told = member.known().get(field);
        if (told instanceof Long pay && now > 0) {
          changed = changed.with(member.id(), field, Math.floorDiv(pay * cents, now));
        }
      }
    }
    return changed;
  }

  private static Household withHours(Household household, Optional<String> memberId) {
    Household changed = household;
    for (Member member : household.members()) {
      boolean fewer =
          member.known().get(Field.WORK_HOURS_PER_WEEK) instanceof Integer hours
              && hours < FULL_HOURS;
      boolean adult = member.known().get(Field.AGE) instanceof Integer age && age >= 18;
      if (fewer && adult && memberId.map(member.id()::equals).orElse(true)) {
        changed = changed.with(member.id(), Field.WORK_HOURS_PER_WEEK, FULL_HOURS);
      }
    }
    return changed;
  }

  private static Household withBaby(Household household) {
    Household changed =
        household.get(Field.HOUSEHOLD_SIZE).isPresent()
            ? household.with(Field.HOUSEHOLD_SIZE, household.size().orElse(1) + 1)
            : household;
    Member baby = Member.of("new-baby").with(Field.AGE, 0).with(Field.RELATION, "child");
    for (Field field : Field.values()) {
      if (field.ofMember() && field.path().endsWith("]")) {
        baby = baby.with(field, field.kind() == Field.Kind.MONEY ? (Object) 0L : false);
      }
    }
    return changed.with(baby.with(Field.CITIZENSHIP, "citizen").with(Field.DISABLED, false));
  }

  /** Whether the same program would not be unlikely for the same people. */
  private static boolean turns(ScreeningResult result, Household household) {
    Screening then = result.screening().programs().screen(household, result.screening().day());
    return then.of(result.program().name()).stream()
        .filter(one -> result.memberId().isEmpty() || one.memberId().equals(result.memberId()))
        .anyMatch(one -> one.status() == Status.LIKELY || one.status() == Status.POSSIBLE);
  }
}
