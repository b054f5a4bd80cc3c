package wayfinder.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/**
 * One conversation in the queue of the desk.
 *
 * @param reason why it was handed off; null when it is not a handoff
 * @param since when it was handed off, or last changed
 * @param caseManager who has it; null when nobody
 * @param openAlarm its gravest alarm that nobody has acknowledged; null when there is none
 * @param canWrite false when the client has stopped texts
 * @param undelivered whether the newest text to the client failed
 */
public record CaseSummary(
    ConversationId id,
    Channel channel,
    Language language,
    Owner owner,
    @Nullable HandoffReason reason,
    Instant since,
    @Nullable Staff caseManager,
    @Nullable Alarm openAlarm,
    boolean canWrite,
    boolean undelivered) {}
