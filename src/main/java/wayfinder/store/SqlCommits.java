package wayfinder.store;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wayfinder.casework.Climbs;
import wayfinder.casework.DutyFlag;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Commits;
import wayfinder.intake.Inbound;
import wayfinder.intake.TurnCommit;

/** Writes a turn: all of it in one transaction, or nothing. */
final class SqlCommits implements Commits {
  private static final String OWNER =
      """
      SELECT owner
        FROM conversation
       WHERE id = :id
      """;

  private final Writer writer;
  private final Clients clients;
  private final Ids ids;

  SqlCommits(Writer writer, Clients clients, Ids ids) {
    this.writer = writer;
    this.clients = clients;
    this.ids = ids;
  }

  /** Everything is sealed before the writer's thread has its turn. */
  @Override
  public CommitResult commit(TurnCommit commit) {
    Optional<Seal> kept = clients.findSeal(commit.before().client());
    if (kept.isEmpty()) {
      return new CommitResult.Overtaken(); // the client was erased meanwhile
    }
    Seal seal = kept.get();
    var turn = SealedTurn.of(commit, seal);
    return switch (writer.write("keeping a message", work -> write(work, turn, seal))) {
      case Written.Done done -> new CommitResult.Committed(done.owner(), turn.replies());
      case Written.Before before -> new CommitResult.Repeated(before.owner(), open(before));
      case Written.TooLate _ -> new CommitResult.Overtaken();
    };
  }

  private List<Message> open(Written.Before before) {
    return before.replies().stream().map(row -> row.open(clients.sealOf(row.client()))).toList();
  }

  /**
   * Looking for the message first only spares the work of writing it twice: whether it is new is
   * decided by the unique index, as two nodes may both find nothing.
   */
  private Written write(Work work, SealedTurn turn, Seal seal) throws SQLException {
    Optional<MessageId> known = MessageTable.find(work, turn.externalKey());
    if (known.isPresent()) {
      return new Written.Before(
          ownerOf(work, known.get().conversation()), MessageTable.repliesTo(work, known.get()));
    }
    TurnCommit commit = turn.commit();
    Conversation before = commit.before();
    Owner owner = turn.owner();
    boolean current =
        ConversationTable.change(
            work,
            before,
            commit.outcome(),
            owner,
            turn.consent(),
            turn.gravestAlarm(),
            turn.dialogue(),
            turn.lastSeq(),
            commit.inbound().at());
    if (!current) {
      return new Written.TooLate();
    }
    writeMessages(work, turn);
    writeEffects(work, turn, seal);
    return new Written.Done(owner);
  }

  private static Owner ownerOf(Work work, ConversationId id) throws SQLException {
    return work.sql(OWNER)
        .set("id", id.value())
        .first(row -> Owner.valueOf(row.getString("owner")))
        .orElse(Owner.CLOSED);
  }

  private static void writeMessages(Work work, SealedTurn turn) throws SQLException {
    Conversation before = turn.commit().before();
    Inbound inbound = turn.commit().inbound();
    if (turn.silences()) {
      OutboxTable.cancelAll(work, before.id(), inbound.at());
    }
    MessageTable.insert(work, turn.inboundRow(), turn.externalKey(), null, null);
    long answers = turn.inboundRow().id().seq();
    for (int i = 0; i < turn.replyRows().size(); i++) {
      MessageRow reply = turn.replyRows().get(i);
      MessageTable.insert(work, reply, null, answers, null);
      if (reply.delivery() != null) {
        OutboxTable.insert(
            work,
            reply.id(),
            reply.author(),
            turn.commit().outcome().replies().get(i),
            reply.delivery(),
            inbound.at());
      }
    }
  }

  private void writeEffects(Work work, SealedTurn turn, Seal seal) throws SQLException {
    TurnCommit commit = turn.commit();
    ConversationId id = commit.before().id();
    var at = commit.inbound().at();
    MessageId inbound = turn.inboundRow().id();
    for (int nr = 0; nr < turn.alarms().size(); nr++) {
      AlarmTable.insert(work, turn.alarms().get(nr), inbound, nr + 1L, at);
    }
    if (endsHandoff(commit.before().owner(), turn.owner())) {
      var how = turn.stops() ? HandoffTable.End.STOPPED : HandoffTable.End.RESUMED;
      HandoffTable.end(work, id, how, at);
      if (turn.gravestAlarm() == 0) {
        CaseMarks.rest(work, id);
      }
    }
    for (Effect effect : commit.outcome().effects()) {
      switch (effect) {
        case Effect.RaiseAlarm raised -> { // the alarm is written above
          CaseMarks.wait(work, id, Climbs.first(true, null, at));
          flagDuties(work, seal, id, raised, at);
        }
        case Effect.HandOff handOff -> {
          HandoffTable.open(work, id, handOff.reason(), handOff.answerBy(), at);
          CaseMarks.wait(work, id, Climbs.first(false, handOff.answerBy(), at));
        }
        case Effect.Stop _ ->
            record(work, turn, ConsentLedger.What.STOPPED, ConsentLedger.Wording.STOP_WORD);
        case Effect.Hush _ ->
            record(work, turn, ConsentLedger.What.HUSHED, ConsentLedger.Wording.AGREED_WORD);
        case Effect.Start _ ->
            record(
                work, turn, ConsentLedger.What.STARTED, ConsentLedger.startedBy(commit.before()));
        case Effect.MissAnswer miss ->
            UnmetNeeds.add(work, commit.outcome().language(), miss.nearestTopics(), at);
        case Effect.TickStep tick -> CareStepTable.tick(work, id, tick.nr(), at);
        case Effect.DelayStep delay -> CareStepTable.delay(work, id, delay.nr(), at);
        case Effect.RemindOfDay wanted ->
            PlannedTextTable.remindOfDay(work, ids.next(), id, wanted, at);
        case Effect.KeepDeadline kept -> CaseMarks.keepDeadline(work, id, kept.lastDay(), at);
        case Effect.SettleReferral settled ->
            ReferralTable.settle(work, id, settled.referral(), settled.told(), at);
        case Effect.OpenCorrection found ->
            CorrectionTable.open(work, ids.next(), found, LocalDate.ofInstant(at, UTC));
      }
    }
    NeedTable.add(work, commit, at);
    if (commit.before().lastSeq() <= 1 && turn.consent() == Consent.GIVEN) {
      var given = event(turn, ConsentLedger.What.GIVEN, ConsentLedger.Wording.FIRST_TEXT);
      ConsentLedger.addFirst(work, given, at);
    }
  }

  /** What may have to be reported to the authorities is flagged for a person to decide. */
  private void flagDuties(
      Work work, Seal seal, ConversationId id, Effect.RaiseAlarm raised, Instant at)
      throws SQLException {
    for (Danger.Category category : raised.danger().categories()) {
      Optional<DutyFlag.Kind> kind = DutyFlag.Kind.of(category);
      if (kind.isPresent()) {
        DutyTable.flag(work, seal, ids.next(), id, kind.get(), null, at);
      }
    }
  }

  /** Whether nobody waits any more and no person owns it, where one did before. */
  private static boolean endsHandoff(Owner before, Owner after) {
    return handedOff(before) && !handedOff(after);
  }

  private static boolean handedOff(Owner owner) {
    return switch (owner) {
      case WAITING, CASE_MANAGER -> true;
      case ASSISTANT, PAUSED, CLOSED -> false;
    };
  }

  private static void record(
      Work work, SealedTurn turn, ConsentLedger.What what, ConsentLedger.Wording wording)
      throws SQLException {
    ConsentLedger.add(work, event(turn, what, wording), turn.commit().inbound().at());
  }

  private static ConsentLedger.Event event(
      SealedTurn turn, ConsentLedger.What what, ConsentLedger.Wording wording) {
    Conversation before = turn.commit().before();
    return new ConsentLedger.Event(
        before.client(),
        before.id(),
        before.channel(),
        what,
        turn.inboundRow().id().seq(),
        wording);
  }

  /** The key under which the same message is known again. */
  static String externalKey(Conversation conversation, Inbound inbound) {
    return conversation.channel() == Channel.SMS
        ? "sms:" + inbound.externalId()
        : "web:" + conversation.id() + ":" + inbound.externalId();
  }

  /** What became of it in the database. */
  private sealed interface Written {
    record Done(Owner owner) implements Written {}

    record Before(Owner owner, List<MessageRow> replies) implements Written {}

    record TooLate() implements Written {}
  }
}
