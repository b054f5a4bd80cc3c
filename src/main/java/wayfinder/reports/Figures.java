package wayfinder.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.ReferralState;
import wayfinder.text.Language;

/** What is counted over everything kept that a reader may see. */
public interface Figures {
  /** Handoffs that were asked for or caused by danger, opened in the period. */
  List<Wait> waits(Period period, Staff reader);

  /** Conversations in which a client wrote in the period, by {@link Answered}. */
  List<Count> answered(Period period, Staff reader);

  /** How often each topic came up in a conversation; of all teams, as no team is kept with it. */
  List<Count> needs(Period period);

  /** What came nearest where nothing was a good answer; of all teams. */
  List<Count> unmetNeeds(Period period);

  /** What became of the referrals made in the period; not of those that were taken back. */
  List<Outcome> referrals(Period period, Staff reader);

  /** Opt-outs by the kind of message before. */
  List<Count> optOuts(Period period, Staff reader);

  /** The newest opt-outs with what we had said before, at most {@code limit}. */
  List<OptOut> optOutTexts(Period period, Staff reader, int limit);

  /** Who answered. */
  enum Answered {
    ASSISTANT,
    PERSON,
    NOBODY
  }

  /**
   * A handoff.
   *
   * @param claimed when a person first took it; null when nobody did
   * @param ended null while it goes on
   */
  record Wait(boolean danger, Instant opened, @Nullable Instant claimed, @Nullable Instant ended) {}

  /**
   * How many of a kind.
   *
   * @param key of a row: a constant's name, or slugs of topics joined by spaces
   */
  record Count(String key, Language language, long number) {}

  /**
   * How many referrals for a topic are in a state.
   *
   * @param topic its slug
   */
  record Outcome(String topic, ReferralState state, long number) {}

  /**
   * A client who wanted no more texts.
   *
   * @param before what we said last before; null for nothing
   */
  record OptOut(ConversationId id, Language language, Instant at, @Nullable String before) {}
}
