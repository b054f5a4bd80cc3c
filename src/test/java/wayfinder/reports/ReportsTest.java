package wayfinder.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.conversation.ReferralState;
import wayfinder.text.Language;

class ReportsTest {
  private static final Instant OPENED = Instant.parse("2026-11-24T15:00:00Z");
  private static final Period NOVEMBER =
      new Period(YearMonth.of(2026, 11), ZoneId.of("America/New_York"));
  private static final Staff SUE = new Staff(new StaffId("sue"), "Sue", Staff.Role.SUPERVISOR);

  @Test
  void aMonthBeginsAndEndsAtMidnightWhereTheAgencyIs() {
    assertThat(NOVEMBER.from()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(NOVEMBER.until()).as("winter time began").isEqualTo("2026-12-01T05:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "0,     UNDER_5_MINUTES",
    "299,   UNDER_5_MINUTES",
    "300,   UNDER_15_MINUTES",
    "899,   UNDER_15_MINUTES",
    "900,   UNDER_1_HOUR",
    "3600,  UNDER_4_HOURS",
    "14399, UNDER_4_HOURS",
    "14400, LONGER",
    "99999, LONGER"
  })
  void eachWaitBelongsToOneBand(long seconds, WaitBand band) {
    assertThat(WaitBand.of(answered(seconds, false), Duration::between)).isEqualTo(band);
  }

  @Test
  void onlyStaffedTimeCounts() {
    StaffedTime nobodyThere = (from, to) -> Duration.ZERO;
    assertThat(WaitBand.of(answered(90_000, false), nobodyThere))
        .isEqualTo(WaitBand.UNDER_5_MINUTES);
  }

  @Test
  void whoNobodyCameToIsCountedToo() {
    assertThat(WaitBand.of(new Figures.Wait(false, OPENED, null, null), Duration::between))
        .isEqualTo(WaitBand.STILL_WAITING);
    assertThat(WaitBand.of(new Figures.Wait(false, OPENED, null, OPENED), Duration::between))
        .isEqualTo(WaitBand.NOBODY_CAME);
  }

  @Test
  void aTypicalWaitIsToldOfFiveOrMore() {
    var waits = new ArrayList<Figures.Wait>();
    for (int minutes : List.of(50, 1, 2, 3)) {
      waits.add(answered(minutes * 60L, false));
    }
    waits.add(new Figures.Wait(true, OPENED, null, null));
    assertThat(reports(waits).typicalWait(NOVEMBER, SUE)).isEmpty();
    waits.add(answered(240, true));
    assertThat(reports(waits).typicalWait(NOVEMBER, SUE)).contains(Duration.ofMinutes(3));
  }

  @Test
  void waitsInDangerStandInAColumnOfTheirOwn() {
    var waits = new ArrayList<Figures.Wait>();
    for (int i = 0; i < 6; i++) {
      waits.add(answered(60, true));
      waits.add(answered(60, false));
    }
    Published table = reports(waits).of(Report.WAITING, NOVEMBER, SUE);
    assertThat(table.columns()).containsExactly(Reports.DANGER, Reports.OTHER);
    assertThat(table.cells().getFirst()).containsExactly(shown(6), shown(6), shown(12));
    assertThat(table.isEmpty()).isFalse();
    assertThat(reports(List.of()).of(Report.WAITING, NOVEMBER, SUE).isEmpty()).isTrue();
  }

  @Test
  void whatIsAskedAboutStandsByTopicAndLanguage() {
    Published needs = reports(List.of()).of(Report.NEEDS, NOVEMBER, SUE);
    assertThat(needs.rows()).containsExactly("food", "rent", Reports.RARE);
    assertThat(needs.cells().getFirst()).containsExactly(shown(20), shown(9), shown(29));
    assertThat(needs.cells().get(2))
        .as("three of one and three of another topic")
        .containsExactly(shown(6), shown(0), shown(6));
  }

  @Test
  void whatBecameOfReferralsStandsByTopicTheMostOfThemFirst() {
    Published table = reports(List.of()).of(Report.REFERRALS, NOVEMBER, SUE);
    assertThat(table.rows()).containsExactly("food", "rent", Reports.RARE);
    assertThat(table.columns())
        .containsExactly("GOT_HELP", "FULL", "WRONG_NUMBER", "DID_NOT_GO", Reports.NO_ANSWER);
    assertThat(table.cells().getFirst())
        .as("who was not asked yet and who did not answer yet are one")
        .containsExactly(shown(9), shown(5), shown(0), shown(0), shown(8), shown(22));
    assertThat(table.cells().get(2))
        .as("three for one topic and two for another, all full")
        .containsExactly(shown(0), shown(5), shown(0), shown(0), shown(0), shown(5));
  }

  private static Published.Cell shown(long count) {
    return new Published.Cell.Shown(count);
  }

  private static Figures.Wait answered(long seconds, boolean danger) {
    return new Figures.Wait(danger, OPENED, OPENED.plusSeconds(seconds), null);
  }

  private static Reports reports(List<Figures.Wait> waits) {
    return new Reports(new Counted(waits), Duration::between);
  }

  /** Figures as they might be. */
  private record Counted(List<Figures.Wait> handoffs) implements Figures {
    @Override
    public List<Wait> waits(Period period, Staff reader) {
      return handoffs;
    }

    @Override
    public List<Count> answered(Period period, Staff reader) {
      return List.of();
    }

    @Override
    public List<Count> needs(Period period) {
      return List.of(
          new Count("food", Language.EN, 20),
          new Count("food", Language.ES, 9),
          new Count("rent", Language.EN, 7),
          new Count("debt", Language.EN, 3),
          new Count("taxes", Language.EN, 3));
    }

    @Override
    public List<Count> unmetNeeds(Period period) {
      return List.of();
    }

    @Override
    public List<Outcome> referrals(Period period, Staff reader) {
      return List.of(
          new Outcome("rent", ReferralState.GOT_HELP, 5),
          new Outcome("rent", ReferralState.ASKED, 6),
          new Outcome("food", ReferralState.GOT_HELP, 9),
          new Outcome("food", ReferralState.FULL, 5),
          new Outcome("food", ReferralState.MADE, 1),
          new Outcome("food", ReferralState.ASKED, 7),
          new Outcome("debt", ReferralState.FULL, 3),
          new Outcome("taxes", ReferralState.FULL, 2));
    }

    @Override
    public List<Count> optOuts(Period period, Staff reader) {
      return List.of();
    }

    @Override
    public List<OptOut> optOutTexts(Period period, Staff reader, int limit) {
      return List.of();
    }
  }
}
