package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.OpenSessions.NewSession;
import wayfinder.access.People.Change;
import wayfinder.access.Person;
import wayfinder.access.Session;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.Cases.Claim;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Owner;

/** Accounts, their sessions and second factors, and what administrators do with them. */
interface AccountsAreKept extends OpenedStore {
  Staff ROOT = new Staff(new StaffId("root"), "Root", Staff.Role.ADMINISTRATOR);
  Staff OTHER = new Staff(new StaffId("other"), "Other", Staff.Role.ADMINISTRATOR);
  Actor BY_ROOT = Actor.of(ROOT);
  Instant TOMORROW = NOW.plusSeconds(86_400);

  @Test
  default void theLastAdministratorWhoCanSignInIsNeverLockedOut() {
    var people = store().people();
    store().accounts().add(ROOT, "hash", NOW);
    store().accounts().add(OTHER, null, BY_ROOT, NOW);
    assertThat(people.disable(ROOT.id(), BY_ROOT, NOW)).isEqualTo(Change.LAST_ADMINISTRATOR);
    assertThat(people.reset(ROOT.id(), new byte[] {1}, TOMORROW, BY_ROOT, NOW))
        .as("the other has no password yet")
        .isEqualTo(Change.LAST_ADMINISTRATOR);
    assertThat(people.setRights(ROOT.id(), Staff.Role.EDITOR, null, BY_ROOT, NOW))
        .isEqualTo(Change.LAST_ADMINISTRATOR);
    assertThat(people.setRights(ROOT.id(), Staff.Role.ADMINISTRATOR, null, BY_ROOT, NOW))
        .isEqualTo(Change.DONE);

    assertThat(people.reset(ROOT.id(), new byte[] {9}, TOMORROW, Actor.COMMAND, NOW))
        .as("who runs commands on the machine is given the link")
        .isEqualTo(Change.DONE);
    assertThat(store().accounts().useLink(new byte[] {9}, "hash", NOW)).contains(ROOT);
    people.reset(OTHER.id(), new byte[] {2}, TOMORROW, BY_ROOT, NOW);
    assertThat(store().accounts().useLink(new byte[] {2}, "hash", NOW)).contains(OTHER);
    assertThat(people.disable(ROOT.id(), Actor.of(OTHER), NOW)).isEqualTo(Change.DONE);
    assertThat(people.disable(OTHER.id(), Actor.of(OTHER), NOW))
        .isEqualTo(Change.LAST_ADMINISTRATOR);
    assertThat(people.enable(ROOT.id(), Actor.of(OTHER), NOW)).isEqualTo(Change.DONE);
  }

  @Test
  default void everyChangeOfAnAccountStandsInTheAudit() {
    Given.staff(store());
    store().accounts().add(ROOT, "hash", NOW);
    var people = store().people();
    TeamId north = store().accounts().team("North");
    people.setRights(ANA.id(), Staff.Role.SUPERVISOR, north, BY_ROOT, NOW);
    people.setProviderName(ANA.id(), "ana@example.org", BY_ROOT, NOW);
    people.endSecondFactor(ANA.id(), BY_ROOT, NOW);
    people.reset(ANA.id(), new byte[] {3}, TOMORROW, BY_ROOT, NOW);
    people.disable(ANA.id(), BY_ROOT, NOW);
    people.enable(ANA.id(), BY_ROOT, NOW);
    assertThat(people.disable(new StaffId("nobody"), BY_ROOT, NOW)).isEqualTo(Change.GONE);
    assertThat(ask("SELECT staff_id, action, about, detail FROM audit WHERE id > 3 ORDER BY id"))
        .containsExactly(
            "root SET_RIGHTS ana SUPERVISOR " + north.value(),
            "root SET_PROVIDER_NAME ana ",
            "root TURN_OFF_SECOND_FACTOR ana ",
            "root RESET_ACCOUNT ana ",
            "root DISABLE_ACCOUNT ana ",
            "root ENABLE_ACCOUNT ana ");
    assertThat(store().audit().check()).isEqualTo(wholeOf(9));
  }

  private AuditTrail.Verdict wholeOf(long entries) {
    return store().audit().check() instanceof AuditTrail.Verdict.Whole(long count, String last)
            && count == entries
        ? new AuditTrail.Verdict.Whole(entries, last)
        : new AuditTrail.Verdict.Broken(-1);
  }

  @Test
  default void aLinkToAPasswordWorksOnceAndForADay() {
    Given.staff(store());
    store().accounts().add(ROOT, "hash", NOW);
    byte[] link = {4};
    store().people().reset(ANA.id(), link, TOMORROW, BY_ROOT, NOW);
    assertThat(store().accounts().byName("Ana")).as("the old password is gone").isEmpty();
    assertThat(store().accounts().byLink(link, TOMORROW)).isEmpty();
    assertThat(store().accounts().byLink(link, NOW)).contains(ANA);
    assertThat(store().accounts().useLink(link, "new-hash", NOW)).contains(ANA);
    assertThat(store().accounts().useLink(link, "stolen", NOW)).isEmpty();
    assertThat(store().accounts().byName("ana").orElseThrow().passwordHash()).isEqualTo("new-hash");
  }

  @Test
  default void whoIsDisabledIsOutAtOnceAndTheirCasesWaitAgain() {
    Given.staff(store());
    byte[] token = {5};
    begin(token, ANA);
    ConversationId id = held();
    assertThat(store().people().find(ANA.id()).orElseThrow().openCases()).isEqualTo(1);
    store().people().disable(ANA.id(), BY_ROOT, NOW);
    assertThat(store().sessions().find(token, NOW, NOW)).isEmpty();
    assertThat(store().accounts().byName("Ana")).isEmpty();
    assertThat(store().cases().caseManagers()).containsExactly(BEN);
    assertThat(ask("SELECT owner, assigned_to FROM conversation")).containsExactly("WAITING null");
    assertThat(ask("SELECT claimed_by FROM handoff")).containsExactly("null");
    assertThat(store().cases().claim(id, BEN, List.of(), NOW)).isInstanceOf(Claim.Won.class);
    assertThat(store().people().find(ANA.id()).orElseThrow().state())
        .isEqualTo(Person.State.DISABLED);
  }

  @Test
  default void whoChangesTeamsLetsGoOnlyOfCasesOfTheOldOne() {
    Given.staff(store());
    TeamId north = store().accounts().team("North");
    TeamId south = store().accounts().team("South");
    held();
    store().people().setRights(ANA.id(), Staff.Role.CASE_MANAGER, north, BY_ROOT, NOW);
    assertThat(ask("SELECT owner FROM conversation")).containsExactly("CASE_MANAGER");
    runElsewhere("UPDATE conversation SET team_id = '" + north.value() + "'");
    store().people().setRights(ANA.id(), Staff.Role.CASE_MANAGER, south, BY_ROOT, NOW);
    assertThat(ask("SELECT owner FROM conversation")).containsExactly("WAITING");
  }

  private ConversationId held() {
    ConversationId id = Given.said(store(), Given.texting(store()), Owner.WAITING, "wait").id();
    store().cases().claim(id, ANA, List.of(), NOW);
    return id;
  }

  private void begin(byte[] token, Staff staff) {
    store()
        .sessions()
        .begin(
            token,
            new NewSession(
                staff, Session.How.PASSWORD, "Safari on iPhone", NOW, TOMORROW, TOMORROW));
  }

  @Test
  default void oneEndsOnesOwnSessionsAndNobodyElses() {
    Given.staff(store());
    begin(new byte[] {6}, ANA);
    begin(new byte[] {7}, ANA);
    begin(new byte[] {8}, BEN);
    List<Session> anas = store().sessions().of(ANA.id(), NOW);
    assertThat(anas).hasSize(2).allMatch(it -> it.device().equals("Safari on iPhone"));
    String bens = store().sessions().of(BEN.id(), NOW).getFirst().id();
    store().sessions().end(ANA, bens, NOW);
    assertThat(store().sessions().of(BEN.id(), NOW)).hasSize(1);
    store().sessions().endOthers(ANA, new byte[] {6}, NOW);
    assertThat(store().sessions().find(new byte[] {6}, NOW, NOW)).isPresent();
    assertThat(store().sessions().find(new byte[] {7}, NOW, NOW)).isEmpty();
    assertThat(store().sessions().of(BEN.id(), NOW)).hasSize(1);
  }

  @Test
  default void secretsOfSecondFactorsLieSealedAndRecoveryCodesHashed() {
    Given.staff(store());
    byte[] secret = "a-secret-marmalade-x".getBytes(StandardCharsets.US_ASCII);
    store().secondFactors().propose(ANA.id(), secret);
    store().secondFactors().turnOn(ANA, List.of("MARMALADECODE"), 1, new byte[] {1}, NOW);
    assertThat(store().secondFactors().secret(ANA.id())).contains(secret);
    assertThat(everythingKept()).doesNotContain("marmalade").doesNotContain("MARMALADE");
    assertThat(ask("SELECT count(*) FROM recovery_code")).containsExactly("1");
    store().secondFactors().turnOff(ANA, new byte[] {1}, NOW);
    assertThat(ask("SELECT count(*) FROM recovery_code")).containsExactly("0");
  }

  @Test
  default void theAgencysSignInMeansOnePersonByANameAndKeepsToIt() {
    Given.staff(store());
    store().people().setProviderName(ANA.id(), "ana@example.org", BY_ROOT, NOW);
    assertThat(store().people().setProviderName(BEN.id(), "ana@example.org", BY_ROOT, NOW))
        .isEqualTo(Change.TAKEN);
    var accounts = store().accounts();
    assertThat(accounts.byProvider("nobody@example.org", "s1", NOW)).isEmpty();
    assertThat(accounts.byProvider("ana@example.org", "s1", NOW)).contains(ANA);
    assertThat(accounts.byProvider("ana@example.org", "s2", NOW))
        .as("an address given to someone else")
        .isEmpty();
    store().people().setProviderName(ANA.id(), "ana@example.org", BY_ROOT, NOW);
    assertThat(accounts.byProvider("ana@example.org", "s2", NOW)).contains(ANA);
    store().people().disable(ANA.id(), BY_ROOT, NOW);
    assertThat(accounts.byProvider("ana@example.org", "s2", NOW)).isEmpty();
  }

  @Test
  default void theAuditIsReadByPersonActionAndCaseAndByTeamsInSightOnly() {
    Given.staff(store());
    TeamId north = store().accounts().team("North");
    ConversationId id = held();
    runElsewhere("UPDATE conversation SET team_id = '" + north.value() + "'");
    var any = filter(null, "", "");
    assertThat(store().audit().entries(any, ROOT, 10)).hasSize(3);
    assertThat(store().audit().entries(any, ROOT, 2)).hasSize(2);
    String end = id.value().substring(id.value().length() - 5);
    assertThat(store().audit().entries(filter(Action.CLAIM, "ana", end), ROOT, 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("Ana"));
    assertThat(store().audit().entries(filter(Action.CLAIM, "ben", ""), ROOT, 10)).isEmpty();
    var north1 = new Staff(new StaffId("n"), "Nora", Staff.Role.SUPERVISOR, north);
    var south1 = new Staff(new StaffId("s"), "Sol", Staff.Role.SUPERVISOR, new TeamId("south"));
    assertThat(store().audit().entries(any, north1, 10)).hasSize(1);
    assertThat(store().audit().entries(any, south1, 10)).isEmpty();
  }

  private static AuditTrail.Filter filter(@Nullable Action action, String person, String about) {
    return new AuditTrail.Filter(action, person, about, NOW, TOMORROW);
  }
}
