package wayfinder.conversation;

import wayfinder.client.ClientId;
import wayfinder.text.Language;

/**
 * All said with one client on one channel, as far as a turn needs to know it.
 *
 * @param version counts its changes: what was decided on one version is committed on no other
 * @param lastSeq the place of its newest message; 0 when there is none
 */
public record Conversation(
    ConversationId id,
    ClientId client,
    Channel channel,
    Owner owner,
    Consent consent,
    Language language,
    Dialogue dialogue,
    long version,
    long lastSeq) {}
