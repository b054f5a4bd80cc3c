package wayfinder.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.access.TeamId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/**
 * One conversation in the queue of the desk.
 *
 * @param team whose case it is; null for no team's
 * @param reason why it was handed off; null when it is not a handoff
 * @param since when it was handed off, or last changed
 * @param deadline the last day on which help helps; null when none is known
 * @param climbed how often it has climbed because nobody took it
 * @param caseManager who has it; null when nobody
 * @param openAlarm its gravest alarm that nobody has acknowledged; null when there is none
 * @param nondelivery its gravest nondelivery that nobody has acknowledged; null when there is none
 * @param consent whether the client may be written to
 * @param undelivered whether the newest text to the client failed
 * @param needs what it is about; empty where that was not looked up
 */
public record CaseSummary(
    ConversationId id,
    @Nullable TeamId team,
    Channel channel,
    Language language,
    Owner owner,
    @Nullable HandoffReason reason,
    Instant since,
    @Nullable LocalDate deadline,
    int climbed,
    @Nullable Staff caseManager,
    @Nullable Alarm openAlarm,
    @Nullable Nondelivery nondelivery,
    Consent consent,
    boolean undelivered,
    List<Need> needs) {
  public CaseSummary {
    needs = List.copyOf(needs);
  }

  /** Whether the client may be written to. */
  public boolean canWrite() {
    return consent.mayWrite();
  }

  /** The same with its gravest open alarm and nondelivery. */
  public CaseSummary with(@Nullable Alarm alarm, @Nullable Nondelivery failed) {
    return new CaseSummary(
        id,
        team,
        channel,
        language,
        owner,
        reason,
        since,
        deadline,
        climbed,
        caseManager,
        alarm,
        failed,
        consent,
        undelivered,
        needs);
  }

  /** The same with what it is about. */
  public CaseSummary about(List<Need> its) {
    return new CaseSummary(
        id,
        team,
        channel,
        language,
        owner,
        reason,
        since,
        deadline,
        climbed,
        caseManager,
        openAlarm,
        nondelivery,
        consent,
        undelivered,
        its);
  }
}
