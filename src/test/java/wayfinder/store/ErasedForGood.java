package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.access.AuditTrail;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.DutyFlag;
import wayfinder.casework.Erasures.Outcome;
import wayfinder.casework.Erasures.Periods;
import wayfinder.casework.ReceivedDocument;
import wayfinder.casework.Referral;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Owner;
import wayfinder.reports.Figures;
import wayfinder.reports.Period;
import wayfinder.text.Language;

/** Erasing a client, at once or when its time has come. */
interface ErasedForGood extends OpenedStore {
  Staff SUE = new Staff(new StaffId("sue"), "Sue", Staff.Role.SUPERVISOR);
  Period NOVEMBER = new Period(YearMonth.of(2026, 11), ZoneOffset.UTC);
  Periods KEPT = new Periods(Duration.ofDays(180), Duration.ofDays(30));

  private ConversationId client(Effect... effects) {
    Given.staff(store());
    store().accounts().add(SUE, "hash-of-sue", NOW);
    return Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "hello", effects).id();
  }

  private static Effect violence() {
    return new Effect.RaiseAlarm(
        new Danger(
            List.of(Danger.Category.DOMESTIC_VIOLENCE), Danger.Severity.CONCERN, List.of("rule")),
        true);
  }

  @Test
  default void ofAnErasedClientNothingCanBeReadAndTheSameNumberIsSomebodyNew() {
    ConversationId id = client(violence());
    store().cases().note(id, ANA, "marker-of-a-note", NOW);
    store().clientFiles().setContact(id, ANA, SafeContact.NONE, NOW);
    store().referrals().make(id, ANA, new Referral.Place("x", "X", "food", "15213"), NOW, NOW);
    var paper = new ReceivedDocument.Paper("lease", "", LocalDate.of(2026, 11, 23), "with her");
    store().documents().receive(id, ANA, paper, "marker-of-a-paper", NOW);
    String consult = store().consults().open(ANA, id, "about this client", NOW).orElseThrow();
    store().duties().flag(id, ANA, DutyFlag.Kind.THREAT, NOW);
    assertThat(store().erasures().erase(id, SUE, NOW)).isEqualTo(Outcome.UNDECIDED);
    String flag = store().duties().open(SUE, 1).getFirst().id();
    store().duties().decide(id, ANA, flag, DutyFlag.Basis.NO_CAUSE, NOW);

    assertThat(store().erasures().erase(id, SUE, NOW)).isEqualTo(Outcome.DONE);
    store().erasures().forget();

    assertThat(store().cases().find(id, SUE, 10)).isEmpty();
    assertThat(store().conversations().find(id)).isEmpty();
    assertThat(store().clientFiles().find(id, SUE)).isEmpty();
    assertThat(store().consults().find(consult, SUE)).isEmpty();
    assertThat(store().cases().note(id, ANA, "late", NOW)).isEqualTo(Change.GONE);
    assertThat(store().erasures().erase(id, SUE, NOW)).isEqualTo(Outcome.GONE);
    assertThat(ask("SELECT client_id FROM client_key")).isEmpty();
    assertThat(ask("SELECT id FROM received_document")).isEmpty();
    assertThat(store().documents().of(id, SUE)).isEmpty();
    assertThat(ask("SELECT seq FROM message WHERE extras IS NOT NULL OR length(text) > 0"))
        .isEmpty();
    assertThat(ask("SELECT id FROM conversation WHERE phone_hash IS NOT NULL")).isEmpty();
    Conversation again = Given.texting(store());
    assertThat(again.id()).isNotEqualTo(id);
    assertThat(again.lastSeq()).as("nothing is known of them").isZero();
    assertThat(ask("SELECT action FROM audit WHERE staff_id = 'sue' AND action = 'ERASE'"))
        .hasSize(1);
    assertThat(store().audit().check()).isInstanceOf(AuditTrail.Verdict.Whole.class);
    assertThat(store().figures().answered(NOVEMBER, SUE))
        .as("counts stay")
        .containsExactly(new Figures.Count("ASSISTANT", Language.EN, 1));
    assertThat(store().figures().optOutTexts(NOVEMBER, SUE, 10)).isEmpty();
    assertThat(store().queue().inDoubt(NOW.plus(Duration.ofDays(9)), 10)).isEmpty();
  }

  @Test
  default void aTurnThatWasBeingDecidedComesTooLateForAnErasedClient() {
    ConversationId id = client();
    Conversation before = store().conversations().find(id).orElseThrow();
    store().erasures().erase(id, SUE, NOW);
    assertThat(store().commits().commit(Given.turn(before, Owner.ASSISTANT, "late")))
        .isEqualTo(new wayfinder.intake.CommitResult.Overtaken());
  }

  @Test
  default void whatIsHeldIsErasedByNobodyUntilTheHoldIsLifted() {
    ConversationId id = client();
    assertThat(store().erasures().placeHold(id, SUE, "marker-subpoena", NOW))
        .isEqualTo(Change.DONE);
    assertThat(store().erasures().hold(id, SUE).orElseThrow().reason())
        .isEqualTo("marker-subpoena");
    String hex = HexFormat.of().formatHex("marker-subpoena".getBytes(StandardCharsets.UTF_8));
    assertThat(everythingKept()).doesNotContain("marker-subpoena").doesNotContain(hex);
    assertThat(store().erasures().erase(id, SUE, NOW)).isEqualTo(Outcome.HELD);
    Instant later = NOW.plus(Duration.ofDays(400));
    assertThat(store().erasures().rested(KEPT, later, 10)).isEmpty();
    assertThat(store().erasures().expire(id, later, later)).isFalse();
    assertThat(store().erasures().liftHold(id, SUE, NOW)).isEqualTo(Change.DONE);
    assertThat(store().erasures().rested(KEPT, later, 10)).containsExactly(id);
    assertThat(ask("SELECT action FROM audit WHERE action LIKE '%HOLD' ORDER BY id"))
        .containsExactly("PLACE_HOLD", "LIFT_HOLD");
  }

  @Test
  default void aCaseIsKeptHalfAYearAndOneOfViolenceAMonth() {
    ConversationId usual = client();
    Instant last = NOW;
    assertThat(store().erasures().rested(KEPT, last.plus(Duration.ofDays(180)), 10)).isEmpty();
    Instant due = last.plus(Duration.ofDays(180)).plusMillis(1);
    assertThat(store().erasures().rested(KEPT, due, 10)).containsExactly(usual);
    assertThat(store().erasures().expire(usual, KEPT.since(due), due)).isTrue();
    assertThat(store().erasures().expire(usual, KEPT.since(due), due)).isFalse();
    assertThat(ask("SELECT staff_id FROM audit WHERE action = 'ERASE'"))
        .containsExactly("retention");

    ConversationId violent =
        Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "call", violence()).id();
    Instant month = NOW.plus(Duration.ofDays(30)).plusMillis(1);
    assertThat(store().erasures().rested(KEPT, month, 10)).as("an alarm is open").isEmpty();
    store().cases().acknowledge(violent, ANA, NOW);
    assertThat(store().erasures().rested(KEPT, month.minusMillis(1), 10)).isEmpty();
    assertThat(store().erasures().rested(KEPT, month, 10)).containsExactly(violent);
  }

  @Test
  default void nobodyOfAnotherTeamErasesAClient() {
    ConversationId id = client();
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('north', 'North', 'north')");
    runElsewhere("UPDATE conversation SET team_id = 'north'");
    var sol = new Staff(new StaffId("sol"), "Sol", Staff.Role.SUPERVISOR, new TeamId("south"));
    assertThat(store().erasures().erase(id, sol, NOW)).isEqualTo(Outcome.GONE);
    assertThat(store().erasures().placeHold(id, sol, "x", NOW)).isEqualTo(Change.GONE);
    assertThat(store().erasures().hold(id, sol)).isEmpty();
    assertThat(ask("SELECT client_id FROM client_key")).hasSize(1);
  }
}
