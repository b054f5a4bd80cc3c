package wayfinder.skill.screening;

import java.util.Map;
import java.util.Optional;
import wayfinder.rules.Field;
import wayfinder.rules.Household;
import wayfinder.rules.Member;

/** What amounts of money tell of a household. */
final class MoneyFacts {
  private MoneyFacts() {}

  /** All pay as that of the first adult: what counts for a household is the sum. */
  static Household pay(Household before, long cents) {
    String earner = firstAdult(before);
    Household after = before;
    for (Member member : before.members()) {
      after =
          after
              .with(member.id(), Field.WAGES_MONTHLY, member.id().equals(earner) ? cents : 0L)
              .with(member.id(), Field.SELF_EMPLOYMENT_MONTHLY, 0L);
    }
    return after;
  }

  static Household otherIncome(Household before, String answer) {
    Household after = before;
    for (Member member : before.members()) {
      for (Field field : IncomeKinds.ALL.values()) {
        after = after.with(member.id(), field, 0L);
      }
    }
    return kinds(after, answer);
  }

  static Household kinds(Household before, String answer) {
    Household after = before;
    for (Map.Entry<String, Long> kind : IncomeKinds.read(answer).entrySet()) {
      Field field = IncomeKinds.field(kind.getKey());
      after =
          before.members().isEmpty()
              ? after
              : after.with(receiver(before, field), field, kind.getValue());
    }
    return after;
  }

  private static String receiver(Household household, Field kind) {
    Optional<Field> shownBy =
        switch (kind) {
          case SSI_MONTHLY -> Optional.of(Field.GETS_SSI);
          case SSDI_MONTHLY -> Optional.of(Field.GETS_SSDI);
          case VETERANS_BENEFITS_MONTHLY -> Optional.of(Field.GETS_VA);
          case UNEMPLOYMENT_MONTHLY -> Optional.of(Field.GETS_UNEMPLOYMENT);
          default -> Optional.empty();
        };
    return shownBy
        .flatMap(
            field ->
                household.members().stream()
                    .filter(member -> member.get(field).equals(Optional.of(true)))
                    .findFirst())
        .map(Member::id)
        .orElseGet(() -> firstAdult(household));
  }

  static Household savings(Household before, long cents) {
    Household after = before.with(Field.LIQUID_RESOURCES, cents);
    return before.members().size() == 1
        ? after.with(before.members().getFirst().id(), Field.RESOURCES, cents)
        : after;
  }

  static Household medical(Household before, long cents) {
    Household after = before;
    boolean told = false;
    for (Member member : before.members()) {
      boolean counts =
          Facts.isAged(member, 60, 120) || member.get(Field.DISABLED).equals(Optional.of(true));
      after = after.with(member.id(), Field.MEDICAL_EXPENSES_MONTHLY, counts && !told ? cents : 0L);
      told |= counts;
    }
    return after;
  }

  private static String firstAdult(Household household) {
    return household.members().stream()
        .filter(member -> Facts.isAged(member, Facts.ADULT, 120))
        .findFirst()
        .map(Member::id)
        .orElse(Facts.id(0));
  }
}
