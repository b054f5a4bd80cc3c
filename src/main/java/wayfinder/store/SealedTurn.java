package wayfinder.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.TurnCommit;

/** A turn with all of it sealed, ready to be written. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedTurn(
    TurnCommit commit,
    String externalKey,
    Consent consent,
    boolean stops,
    byte[] dialogue,
    MessageRow inboundRow,
    List<MessageRow> replyRows,
    List<AlarmTable.Sealed> alarms) {

  static SealedTurn of(TurnCommit commit, Seal seal) {
    Conversation before = commit.before();
    var inboundId = new MessageId(before.id(), before.lastSeq() + 1);
    Instant at = commit.inbound().at();
    Utterance text = Utterance.plain(Kind.TEXT, commit.inbound().text());
    boolean stops = has(commit, Effect.Stop.class);
    boolean hushes = has(commit, Effect.Hush.class);
    Consent consent =
        stops
            ? Consent.STOPPED
            : hushes
                ? Consent.HUSHED
                : has(commit, Effect.Start.class) ? Consent.GIVEN : before.consent();
    var replies = new ArrayList<MessageRow>();
    boolean confirmed = !before.consent().mayWrite();
    for (Utterance reply : commit.outcome().replies()) {
      var id = new MessageId(before.id(), inboundId.seq() + 1 + replies.size());
      boolean confirms = (stops || hushes) && !confirmed && reply.kind() == Kind.NOTICE;
      confirmed |= confirms;
      @Nullable DeliveryState state =
          before.channel() == Channel.SMS ? firstState(consent, confirms) : null;
      replies.add(row(before, seal, id, Author.ASSISTANT, reply, at, state));
    }
    return new SealedTurn(
        commit,
        SqlCommits.externalKey(before, commit.inbound()),
        consent,
        stops,
        ConversationRow.seal(seal, before.id(), commit.outcome().dialogue()),
        row(before, seal, inboundId, Author.CLIENT, text, at, null),
        replies,
        alarms(commit, seal, inboundId));
  }

  private static boolean has(TurnCommit commit, Class<? extends Effect> kind) {
    return commit.outcome().effects().stream().anyMatch(kind::isInstance);
  }

  /** After a stop nothing is sent but its one answer; the rest is kept as not sent. */
  private static DeliveryState firstState(Consent consent, boolean confirmsStop) {
    return consent.mayWrite() || confirmsStop ? DeliveryState.QUEUED : DeliveryState.CANCELLED;
  }

  private static MessageRow row(
      Conversation conversation,
      Seal seal,
      MessageId id,
      Author author,
      Utterance said,
      Instant at,
      @Nullable DeliveryState delivery) {
    return new MessageRow(
        id,
        conversation.client(),
        author,
        said.kind(),
        MessageRow.sealText(seal, id, said.text()),
        MessageRow.sealExtras(seal, id, said),
        at,
        delivery);
  }

  private static List<AlarmTable.Sealed> alarms(TurnCommit commit, Seal seal, MessageId message) {
    var alarms = new ArrayList<AlarmTable.Sealed>();
    for (Effect effect : commit.outcome().effects()) {
      if (effect instanceof Effect.RaiseAlarm raise) {
        alarms.add(
            AlarmTable.seal(seal, message, alarms.size() + 1L, raise.danger(), raise.canWrite()));
      }
    }
    return alarms;
  }

  /** Whether from now on nothing may be sent, where something might before. */
  boolean silences() {
    return commit.before().consent().mayWrite() && !consent.mayWrite();
  }

  /** Who owns the conversation after it. */
  Owner owner() {
    return stops ? Owner.PAUSED : commit.outcome().owner();
  }

  /** 0 none, 1 concern, 2 immediate. */
  long gravestAlarm() {
    return alarms.stream().mapToLong(AlarmTable.Sealed::severity).max().orElse(0);
  }

  long lastSeq() {
    return inboundRow.id().seq() + replyRows.size();
  }

  /** The replies as they are kept. */
  List<Message> replies() {
    var replies = new ArrayList<Message>();
    for (int i = 0; i < replyRows.size(); i++) {
      MessageRow row = replyRows.get(i);
      replies.add(
          new Message(
              row.id(), row.author(), commit.outcome().replies().get(i), row.at(), row.delivery()));
    }
    return List.copyOf(replies);
  }
}
