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
 * @param agreed words that mean something in this conversation alone
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
    List<OpenStep> plan,
    AgreedWords agreed) {
  public Conversation {
    plan = List.copyOf(plan);
  }

  /** One without a care plan, in which nothing was agreed. */
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
    this(
        id,
        client,
        channel,
        owner,
        consent,
        language,
        dialogue,
        version,
        lastSeq,
        List.of(),
        AgreedWords.NONE);
  }

  /** The same with this care plan. */
  public Conversation with(List<OpenStep> steps) {
    return new Conversation(
        id, client, channel, owner, consent, language, dialogue, version, lastSeq, steps, agreed);
  }

  /** The same with these words agreed on. */
  public Conversation agreeing(AgreedWords words) {
    return new Conversation(
        id, client, channel, owner, consent, language, dialogue, version, lastSeq, plan, words);
  }
}
