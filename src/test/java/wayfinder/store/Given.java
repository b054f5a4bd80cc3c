package wayfinder.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** Clients, texts and turns to test with. */
final class Given {
  static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  static final PhoneNumber NUMBER = new PhoneNumber("+14125550143");
  static final Danger DANGER =
      new Danger(
          List.of(Danger.Category.SUICIDE), Danger.Severity.IMMEDIATE, List.of("rule:marker"));
  static final Danger CONCERN =
      new Danger(List.of(Danger.Category.OVERDOSE), Danger.Severity.CONCERN, List.of("rule"));
  static final Staff ANA = new Staff(new StaffId("ana"), "Ana", Staff.Role.CASE_MANAGER);
  static final Staff BEN = new Staff(new StaffId("ben"), "Ben", Staff.Role.CASE_MANAGER);
  private static final AtomicInteger TEXTS = new AtomicInteger();

  private Given() {}

  static Conversation texting(Store store) {
    return texting(store, NUMBER);
  }

  static Conversation texting(Store store, PhoneNumber number) {
    return store.conversations().withPhone(number, Language.EN, NOW);
  }

  static Conversation chatting(Store store, byte[] token) {
    return store
        .conversations()
        .beginWeb(Language.ES, token, answer("hola"), Dialogue.NEW.afterGreeting(), NOW);
  }

  static void staff(Store store) {
    store.accounts().add(ANA, "hash-of-ana", NOW);
    store.accounts().add(BEN, "hash-of-ben", NOW);
  }

  static Utterance answer(String text) {
    return Utterance.plain(Kind.ANSWER, text);
  }

  static Utterance say(Kind kind, String text) {
    return Utterance.plain(kind, text);
  }

  static Utterance withChoices(String text) {
    return new Utterance(
        Kind.QUESTION, text, List.of(new Choice("Yes", "yes")), List.of(), List.of(), null);
  }

  static Inbound text(String externalId, String text) {
    return new Inbound(new Sender.Phone(NUMBER), externalId, text, NOW);
  }

  static TurnOutcome outcome(Owner owner, List<Utterance> replies, Effect... effects) {
    return new TurnOutcome(
        replies, Language.EN, Dialogue.NEW.afterGreeting().in("15213"), owner, List.of(effects));
  }

  static TurnCommit turn(Conversation before, Owner owner, String reply, Effect... effects) {
    return new TurnCommit(
        before,
        text("SM" + TEXTS.incrementAndGet(), "help me"),
        outcome(owner, List.of(answer(reply)), effects));
  }

  /** Commits a turn that says this, and answers the conversation after it. */
  static Conversation said(
      Store store, Conversation before, Owner owner, String reply, Effect... effects) {
    return committed(store, turn(before, owner, reply, effects));
  }

  static Conversation committed(Store store, TurnCommit turn) {
    CommitResult result = store.commits().commit(turn);
    if (!(result instanceof CommitResult.Committed)) {
      throw new AssertionError("not committed: " + result);
    }
    return store.conversations().find(turn.before().id()).orElseThrow();
  }

  /** Another client's conversation, whose first text came so many seconds from now. */
  static ConversationId queued(Store store, int nr, Owner owner, long seconds, Effect... effects) {
    var number = new PhoneNumber("+1412555010" + nr);
    Conversation before = texting(store, number);
    var inbound =
        new Inbound(new Sender.Phone(number), "SM-q" + nr, "text", NOW.plusSeconds(seconds));
    var outcome = outcome(owner, List.of(answer("ok")), effects);
    return committed(store, new TurnCommit(before, inbound, outcome)).id();
  }
}
