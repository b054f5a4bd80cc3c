package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.access.AuditTrail.Verdict;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.Cases;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Disposition;
import wayfinder.casework.Ending;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;

/** Notes for colleagues, and the record of who did what. */
interface AuditIsKept extends OpenedStore {
  @Test
  default void everythingDoneWithACaseIsWrittenDownOnceAndInOrder() {
    ConversationId id = worked();
    assertThat(ask("SELECT id, staff_id, role, action FROM audit ORDER BY id"))
        .containsExactly(
            "1 ana CASE_MANAGER ADD_ACCOUNT",
            "2 ben CASE_MANAGER ADD_ACCOUNT",
            "3 ana CASE_MANAGER VIEW",
            "4 ana CASE_MANAGER CLAIM",
            "5 ana CASE_MANAGER SEND",
            "6 ana CASE_MANAGER NOTE",
            "7 ana CASE_MANAGER TRANSFER",
            "8 ben CASE_MANAGER CLOSE");
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('t1', 'One', 'one')");
    runElsewhere("UPDATE conversation SET team_id = 't1'");
    var foreign =
        new Staff(new StaffId("eve"), "Eve", Staff.Role.SUPERVISOR, new TeamId("another"));
    store().cases().recordView(id, foreign, NOW);
    assertThat(ask("SELECT staff_id, action FROM audit WHERE id = 9"))
        .containsExactly("eve REFUSED");
    assertThat(store().audit().check()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  default void whoHasReadACaseIsKnownByPersonAndTime() {
    ConversationId id = worked();
    var audit = store().audit();
    assertThat(audit.hasViewed(ANA, id.value(), NOW)).isTrue();
    assertThat(audit.hasViewed(ANA, id.value(), NOW.plusSeconds(1))).isFalse();
    assertThat(audit.hasViewed(BEN, id.value(), NOW)).isFalse();
    assertThat(audit.hasViewed(ANA, "another", NOW)).isFalse();
  }

  @Test
  default void whatWasRefusedIsNotWrittenDownAsDone() {
    Given.staff(store());
    ConversationId id = waiting();
    assertThat(store().cases().say(id, ANA, Given.answer("x"), NOW)).isEqualTo(Change.NOT_YOURS);
    assertThat(ask("SELECT count(*) FROM audit WHERE action = 'SEND'")).containsExactly("0");
  }

  @Test
  default void theAuditCannotBeChangedOrCut() {
    worked();
    assertThatThrownBy(() -> runElsewhere("UPDATE audit SET staff_id = 'ben' WHERE id = 1"))
        .hasMessageContaining("only added to");
    assertThatThrownBy(() -> runElsewhere("DELETE FROM audit"))
        .hasMessageContaining("only added to");
  }

  @Test
  default void whoChangesTheAuditBehindItsBackIsFoundOut() {
    worked();
    letChange();
    runElsewhere("UPDATE audit SET staff_id = 'ben' WHERE id = 3");
    assertThat(store().audit().check()).isEqualTo(new Verdict.Broken(3));
  }

  @Test
  default void whoTakesAnEntryOutOfTheAuditIsFoundOut() {
    worked();
    letChange();
    runElsewhere("DELETE FROM audit WHERE id = 2");
    assertThat(store().audit().check()).isEqualTo(new Verdict.Broken(2));
  }

  @Test
  default void notesAreForColleaguesAndAreSealed() {
    ConversationId id = worked();
    var notes = store().cases().find(id, BEN, 5).orElseThrow().notes();
    assertThat(notes).hasSize(1);
    assertThat(notes.getFirst().text()).isEqualTo("the marmalade note");
    assertThat(notes.getFirst().by()).isEqualTo(ANA);
    assertThat(everythingKept()).doesNotContain("marmalade");
    assertThat(store().conversations().messagesAfter(id, 0, 50))
        .noneMatch(message -> message.said().text().contains("marmalade"));
  }

  /** Takes away what keeps the audit from being changed, as who owns the database can. */
  private void letChange() {
    if (settings().url() == null) {
      runElsewhere("DROP TRIGGER audit_is_not_changed");
      runElsewhere("DROP TRIGGER audit_is_not_cut");
    } else {
      runElsewhere("DROP TRIGGER audit_is_not_changed ON audit");
    }
  }

  private ConversationId waiting() {
    Conversation before = Given.texting(store());
    return Given.said(store(), before, Owner.WAITING, "wait").id();
  }

  private ConversationId worked() {
    Given.staff(store());
    ConversationId id = waiting();
    var cases = store().cases();
    cases.recordView(id, ANA, NOW);
    cases.claim(id, ANA, List.of(), NOW);
    cases.say(id, ANA, Given.say(Kind.HUMAN, "hello"), NOW);
    cases.note(id, ANA, "the marmalade note", NOW);
    assertThat(cases.transfer(id, ANA, BEN, List.of(), NOW)).isEqualTo(Change.DONE);
    var ending = new Ending(Ending.Release.CLOSE, Disposition.SETTLED, "", 9);
    assertThat(cases.end(id, ANA, ending, Cases.Farewell.NONE, NOW)).isEqualTo(Change.NOT_YOURS);
    assertThat(cases.end(id, BEN, ending, Cases.Farewell.NONE, NOW)).isEqualTo(Change.DONE);
    return id;
  }
}
