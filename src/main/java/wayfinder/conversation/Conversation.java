package wayfinder.conversation;

import java.util.List;
import wayfinder.client.ClientId;
import wayfinder.text.Language;

/**
 * All said with one client on one channel, as far as a turn needs to know it.
 *
 * @param version counts its changes: what was decided on one version is committed on no other
 * @param lastSeq the place of its newest message; 0 when there is none
 * @param plan the steps of the client's care plan that are still to be done, by number
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
    long lastSeq,
    List<OpenStep> plan) {
  public Conversation {
    plan = List.copyOf(plan);
  }

  /** One without a care plan. */
  public Conversation(
      ConversationId id,
      ClientId client,
      Channel channel,
      Owner owner,
      Consent consent,
      Language language,
      Dialogue dialogue,
      long version,
      long lastSeq) {
    this(id, client, channel, owner, consent, language, dialogue, version, lastSeq, List.of());
  }

  /** The same with this care plan. */
  public Conversation with(List<OpenStep> steps) {
    return new Conversation(
        id, client, channel, owner, consent, language, dialogue, version, lastSeq, steps);
  }
}
