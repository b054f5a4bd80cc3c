package wayfinder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.text.Language;

/** What stands beside a result: how far from the line, what proves it, what would change it. */
class ReasonsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Programs PROGRAMS = WholePrograms.ALL;

  @Test
  void whoIsUnderALineMeetsItAndWhoIsOverItDoesNot() {
    var households = new RandomHouseholds(11);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      for (ScreeningResult result : PROGRAMS.screen(households.next(), TODAY).results()) {
        for (Finding finding : result.because()) {
          if (finding.distance().isPresent() && finding.holds().isPresent()) {
            compared++;
            double distance = finding.distance().getAsDouble();
            boolean met = finding.holds().get();
            assertThat(met ? distance >= 0 : distance <= 0)
                .as("%s %s: %f", result.program().name(), finding.rule(), distance)
                .isTrue();
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  @ParameterizedTest(name = "{0} proves {1}")
  @CsvSource({
    "GETS_SNAP,     wic,              2,  has_snap",
    "GETS_TANF,     wic,              2,  has_snap",
    "GETS_MEDICAID, wic,              2,  has_medicaid",
    "GETS_SNAP,     lifeline,         2,  program",
    "GETS_MEDICAID, lifeline,         2,  program",
    "GETS_VOUCHER,  lifeline,         2,  program",
    "GETS_SNAP,     school_meals,     8,  program",
    "GETS_SNAP,     head_start,       4,  program",
    "GETS_SNAP,     early_head_start, 2,  program",
    "GETS_SSI,      liheap,           30, program",
    "GETS_MEDICAID, lis,              70, automatic",
    "GETS_SSI,      weatherization,   30, program",
  })
  void oneProgramProvesAnotherAndIsTheReasonThatIsShown(
      Field held, String program, int age, String rule) {
    Household home = Household.unknown().with(Field.STATE, "OH").with(Field.HOMELESS, false);
    home = home.with("a", Field.AGE, 30).with("a", Field.GETS_MEDICARE, false);
    home = home.with("b", Field.AGE, age).with("b", held, true);
    home = home.with("b", Field.GETS_MEDICARE, age >= 65);
    assertThat(PROGRAMS.screen(home, TODAY).of(program))
        .flatExtracting(ScreeningResult::because)
        .filteredOn(finding -> finding.holds().equals(Optional.of(true)))
        .extracting(Finding::rule)
        .contains(rule);
  }

  @Test
  void theLetterThatProvesItIsNamed() {
    Household home = Household.unknown().with(Field.STATE, "OH");
    home = home.with("a", Field.AGE, 2).with("a", Field.GETS_SNAP, true);
    assertThat(PROGRAMS.screen(home, TODAY).of("wic"))
        .flatExtracting(ScreeningResult::because)
        .extracting(finding -> finding.text(Language.EN))
        .anyMatch(text -> text.contains("bring the letter"));
  }

  @Test
  void anAmountToldWhileAFactIsUnknownHoldsTheOneThatIsRight() {
    var households = new RandomHouseholds(12);
    int told = 0;
    for (int i = 0; i < 400; i++) {
      Household whole = households.next();
      Field dropped = households.oneOf(List.of(Field.values()));
      Screening known = PROGRAMS.screen(whole, TODAY);
      for (ScreeningResult less : PROGRAMS.screen(without(whole, dropped), TODAY).results()) {
        Optional<AmountRange> right =
            known.of(less.program().name()).stream()
                .filter(result -> result.memberId().equals(less.memberId()))
                .flatMap(result -> result.amount().stream())
                .findFirst();
        if (less.amount().isPresent() && right.isPresent()) {
          told++;
          assertThat(right.get().min())
              .as("%s without %s", less.program().name(), dropped)
              .isBetween(less.amount().get().min(), less.amount().get().max());
        }
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  @Test
  void theStatedSavingsAreTheHighestThatHelp() {
    var households = new RandomHouseholds(13);
    int stated = 0;
    for (int i = 0; i < 200; i++) {
      Household household = households.next().with(Field.LIQUID_RESOURCES, 40_000_00L);
      for (ScreeningResult result : PROGRAMS.screen(household, TODAY).results()) {
        for (Change change : result.wouldChange()) {
          if (change.key().equals("changeSavings")) {
            stated++;
            assertThat(hopeful(household, result, change.amount())).isTrue();
            assertThat(hopeful(household, result, change.amount() + 1)).isFalse();
          }
        }
      }
    }
    assertThat(stated).isPositive();
  }

  private static boolean hopeful(Household household, ScreeningResult of, double savings) {
    Household changed = household.with(Field.LIQUID_RESOURCES, Math.round(savings * 100));
    return PROGRAMS.screen(changed, TODAY).of(of.program().name()).stream()
        .filter(one -> of.memberId().isEmpty() || one.memberId().equals(of.memberId()))
        .anyMatch(one -> one.status() == Status.LIKELY || one.status() == Status.POSSIBLE);
  }

  private static Household without(Household household, Field field) {
    if (!field.ofMember()) {
      return household.without(field);
    }
    Household less = household;
    for (Member member : household.members()) {
      less = less.with(member.without(field));
    }
    return less;
  }
}
