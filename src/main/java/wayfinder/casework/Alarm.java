package wayfinder.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.Danger;
import wayfinder.conversation.MessageId;

/**
 * A call to a person, open until one acknowledges it.
 *
 * @param message the text in which the danger was seen
 * @param canWrite false when no text could be sent to the client
 * @param acknowledgedBy null while open
 */
public record Alarm(
    MessageId message,
    Danger danger,
    boolean canWrite,
    Instant raisedAt,
    @Nullable Staff acknowledgedBy,
    @Nullable Instant acknowledgedAt) {}
