package wayfinder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.text.Language;

/** What would change a result, how far it is from the line, and what more pay costs. */
class ChangeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Programs PROGRAMS = WholePrograms.ALL;

  @Test
  void theStatedPayIsTheHighestThatHelps() {
    var households = new RandomHouseholds(6);
    int stated = 0;
    for (int i = 0; i < 150; i++) {
      Household household = households.next();
      for (ScreeningResult result : PROGRAMS.screen(household, TODAY).results()) {
        for (Change change : result.wouldChange()) {
          if (change.key().equals("changePay")) {
            stated++;
            assertThat(hopeful(household, result, change.amount())).isTrue();
            assertThat(hopeful(household, result, change.amount() + 1)).isFalse();
          }
        }
      }
    }
    assertThat(stated).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1728, 1, true", "1729, 0, true", "1730, -1, false"})
  void theDistanceToTheLineIsTold(int pay, double distance, boolean holds) {
    ScreeningResult snap = snap(alone("KS", pay));
    Finding gross = snap.because().getFirst();
    assertThat(gross.rule()).isEqualTo("federal_limit");
    assertThat(gross.distance()).hasValue(distance);
    assertThat(gross.holds()).contains(holds);
  }

  @Test
  void aStudentHearsThatTwentyHoursWouldChangeIt() {
    Household student =
        alone("OH", 600)
            .with("a", Field.STUDENT, "halfTime")
            .with("a", Field.WORK_HOURS_PER_WEEK, 12);
    assertThat(snap(student).wouldChange())
        .extracting(change -> change.text(Language.EN))
        .contains("With 20 hours of work or study a week this could change.");
  }

  @Test
  void theCliffIsWhereASweepOfPayFindsIt() {
    Household household = Household.unknown();
    for (String id : List.of("b", "c")) {
      household = household.with(nothing(id).with(Field.AGE, 8).with(Field.RELATION, "child"));
    }
    household = household.with(nothing("a").with(Field.AGE, 30).with(Field.RELATION, "self"));
    household = settled(household, "OH").with("a", Field.WAGES_MONTHLY, 2_500_00L);
    Cliff cliff = PROGRAMS.screen(household, TODAY).cliff().orElseThrow();
    long edge = Math.round(cliff.payMonthly() * 100);
    double under = amount(household.with("a", Field.WAGES_MONTHLY, edge));
    double over = amount(household.with("a", Field.WAGES_MONTHLY, edge + 100_00L));
    assertThat(under - over).isEqualTo(cliff.lossMonthly()).isGreaterThan(100);
  }

  @Test
  void peopleOfOneHouseholdGetDifferentResults() {
    Household household = settled(Household.unknown().with(nothing("a").with(Field.AGE, 34)), "AZ");
    household =
        household
            .with("a", Field.CITIZENSHIP, "refugee")
            .with(nothing("b").with(Field.AGE, 2).with(Field.CITIZENSHIP, "citizen"))
            .with("a", Field.RELATION, "self")
            .with("b", Field.RELATION, "child");
    List<ScreeningResult> medicaid = PROGRAMS.screen(household, TODAY).of("medicaid");
    assertThat(medicaid)
        .extracting(ScreeningResult::status)
        .containsExactly(Status.POSSIBLE, Status.LIKELY);
    assertThat(PROGRAMS.screen(household, TODAY).of("wic"))
        .extracting(ScreeningResult::memberId)
        .containsExactly(Optional.of("b"));
  }

  @Test
  void eachProgramSaysWhichQuestionsItAsks() {
    Program snap = PROGRAMS.program("snap").orElseThrow();
    assertThat(PROGRAMS.questionsOf(snap))
        .extracting(Question::id)
        .contains("place", "size", "ages", "pay", "rent", "citizenship", "savings")
        .doesNotContain("wartime", "taxes");
  }

  private static double amount(Household household) {
    return PROGRAMS.screen(household, TODAY).results().stream()
        .flatMap(result -> result.amount().stream())
        .mapToDouble(range -> range.annual() ? range.max() / 12 : range.max())
        .sum();
  }

  private static boolean hopeful(Household household, ScreeningResult of, double pay) {
    Household changed = Change.withPay(household, Change.pay(household), Math.round(pay * 100));
    return PROGRAMS.screen(changed, TODAY).of(of.program().name()).stream()
        .filter(one -> of.memberId().isEmpty() || one.memberId().equals(of.memberId()))
        .anyMatch(one -> one.status() == Status.LIKELY || one.status() == Status.POSSIBLE);
  }

  private static ScreeningResult snap(Household household) {
    return PROGRAMS.screen(household, TODAY).of("snap").getFirst();
  }

  private static Household alone(String state, int pay) {
    Household household = Household.unknown().with(nothing("a").with(Field.AGE, 34));
    return settled(household, state).with("a", Field.WAGES_MONTHLY, pay * 100L);
  }

  private static Household settled(Household household, String state) {
    return household
        .with(Field.STATE, state)
        .with(Field.HOMELESS, false)
        .with(Field.RENT_OR_MORTGAGE_MONTHLY, 800_00L)
        .with(Field.HEATING_OR_COOLING_BILL, false)
        .with(Field.DEPENDENT_CARE_MONTHLY, 0L)
        .with(Field.CHILD_SUPPORT_PAID_MONTHLY, 0L)
        .with(Field.LIQUID_RESOURCES, 100_00L);
  }

  private static Member nothing(String id) {
    Member member =
        Member.of(id)
            .with(Field.CITIZENSHIP, "citizen")
            .with(Field.DISABLED, false)
            .with(Field.BLIND, false)
            .with(Field.STUDENT, "none")
            .with(Field.PREGNANT, false)
            .with(Field.BREASTFEEDING, false)
            .with(Field.POSTPARTUM_MONTHS, 99)
            .with(Field.MEDICAL_EXPENSES_MONTHLY, 0L);
    for (Field field : Field.values()) {
      if (field.ofMember() && field.path().endsWith("]")) {
        member = member.with(field, field.kind() == Field.Kind.MONEY ? (Object) 0L : false);
      }
    }
    return member;
  }
}
