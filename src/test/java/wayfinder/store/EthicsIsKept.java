package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.access.AuditTrail;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Consult;
import wayfinder.casework.DutyFlag;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Owner;

/** Duties to report, and what is asked of supervisors in confidence. */
interface EthicsIsKept extends OpenedStore {
  Staff SUE = new Staff(new StaffId("sue"), "Sue", Staff.Role.SUPERVISOR);

  private ConversationId someone() {
    Given.staff(store());
    store().accounts().add(SUE, "hash-of-sue", NOW);
    return Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "hello").id();
  }

  @Test
  default void whatTheCheckForDangerSawIsFlaggedOnceUntilSomebodyDecides() {
    ConversationId id = someone();
    for (int i = 0; i < 2; i++) {
      Conversation before = store().conversations().find(id).orElseThrow();
      var danger =
          new Danger(
              List.of(Danger.Category.CHILD_ABUSE, Danger.Category.OVERDOSE),
              Danger.Severity.IMMEDIATE,
              List.of("rule"));
      Given.said(store(), before, Owner.WAITING, "help", new Effect.RaiseAlarm(danger, true));
    }
    assertThat(store().duties().of(id, ANA).orElseThrow())
        .extracting(DutyFlag::kind)
        .containsExactly(DutyFlag.Kind.CHILD_ABUSE);
    String flag = store().duties().open(SUE, 10).getFirst().id();
    assertThat(everythingKept()).doesNotContain("CHILD_ABUSE");
    assertThat(store().duties().decide(id, ANA, flag, DutyFlag.Basis.CAUSE_TO_SUSPECT, NOW))
        .isEqualTo(Change.DONE);
    assertThat(store().duties().decide(id, BEN, flag, DutyFlag.Basis.NO_DUTY, NOW))
        .as("decided before")
        .isEqualTo(Change.GONE);
    assertThat(store().duties().open(SUE, 10)).isEmpty();
    assertThat(store().duties().of(id, ANA).orElseThrow().getFirst().decision())
        .isEqualTo(new DutyFlag.Decision(DutyFlag.Basis.CAUSE_TO_SUSPECT, "Ana", NOW));
    assertThat(ask("SELECT detail FROM audit WHERE action = 'DECIDE_TO_REPORT'"))
        .containsExactly("CAUSE_TO_SUSPECT");
    assertThat(store().duties().flag(id, BEN, DutyFlag.Kind.CHILD_ABUSE, NOW))
        .isEqualTo(Change.DONE);
    assertThat(store().duties().open(SUE, 10)).as("a new one may be flagged").hasSize(1);
  }

  @Test
  default void aDutyOfAnotherTeamsCaseIsNotThere() {
    ConversationId id = someone();
    store().duties().flag(id, ANA, DutyFlag.Kind.THREAT, NOW);
    TeamId north = store().accounts().team("North");
    runElsewhere("UPDATE conversation SET team_id = '" + north.value() + "'");
    var sol = new Staff(new StaffId("sol"), "Sol", Staff.Role.SUPERVISOR, new TeamId("south"));
    assertThat(store().duties().of(id, sol)).isEmpty();
    assertThat(store().duties().open(sol, 10)).isEmpty();
    assertThat(store().duties().flag(id, sol, DutyFlag.Kind.THREAT, NOW)).isEqualTo(Change.GONE);
  }

  @Test
  default void whatIsAskedInConfidenceIsReadByWhoAskedAndBySupervisorsOnly() {
    ConversationId id = someone();
    String consult = store().consults().open(ANA, id, "marker-of-a-consult", NOW).orElseThrow();
    assertThat(store().consults().add(consult, SUE, "marker-of-advice", NOW)).isTrue();
    assertThat(store().consults().find(consult, ANA).orElseThrow().lines())
        .extracting(Consult.Line::text)
        .containsExactly("marker-of-a-consult", "marker-of-advice");
    assertThat(store().consults().find(consult, BEN)).isEmpty();
    assertThat(store().consults().all(BEN, 10)).isEmpty();
    assertThat(store().consults().add(consult, BEN, "x", NOW)).isFalse();
    assertThat(store().consults().close(consult, BEN, NOW)).isFalse();
    assertThat(store().consults().all(SUE, 10)).hasSize(1);
    var sol = new Staff(new StaffId("sol"), "Sol", Staff.Role.SUPERVISOR, new TeamId("south"));
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('north', 'North', 'north')");
    runElsewhere("UPDATE consult SET team_id = 'north'");
    assertThat(store().consults().find(consult, sol)).isEmpty();
    assertThat(store().consults().all(sol, 10)).isEmpty();
    assertThat(store().consults().close(consult, ANA, NOW)).isTrue();
    assertThat(store().consults().add(consult, ANA, "too late", NOW)).isFalse();
    for (String secret : List.of("marker-of-a-consult", "marker-of-advice")) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(everythingKept()).doesNotContain(secret).doesNotContain(hex);
    }
    assertThat(store().audit().check()).isInstanceOf(AuditTrail.Verdict.Whole.class);
  }

  @Test
  default void nobodyAsksAboutACaseThatIsNotTheirsToKnow() {
    ConversationId id = someone();
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('north', 'North', 'north')");
    runElsewhere("UPDATE conversation SET team_id = 'north'");
    var eve = new Staff(new StaffId("ana"), "Ana", Staff.Role.CASE_MANAGER, new TeamId("south"));
    assertThat(store().consults().open(eve, id, "x", NOW)).isEmpty();
  }
}
