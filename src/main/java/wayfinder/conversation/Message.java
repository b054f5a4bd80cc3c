package wayfinder.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text in or out, as it is kept.
 *
 * @param delivery how far it got; null where nothing is delivered (web, and what clients wrote)
 */
public record Message(
    MessageId id, Author author, Utterance said, Instant at, @Nullable DeliveryState delivery) {}
