package wayfinder.conversation;

import java.util.Map;

/** The questions that are put later: whether a step was done, and whether a place helped. */
public final class FollowUp {
  /** The skill that reads answers about a step. */
  public static final String PLAN = "plan";

  /** The skill that reads answers about a place. */
  public static final String FINDER = "finder";

  /** The step of it at which a place was asked about. */
  public static final String HELPED = "helped";

  public static final String DONE = "plan:done";
  public static final String LATER = "plan:later";

  /** Before the name of a {@link ReferralState} it is the choice of it. */
  public static final String TOLD = "helped:";

  public static final String STEP = "step";
  public static final String REFERRAL = "referral";
  public static final String LISTING = "listing";
  public static final String NAME = "name";
  public static final String TOPIC = "topic";
  public static final String ZIP = "zip";

  private FollowUp() {}

  /** Whether this step was done. */
  public static OpenQuestion ofStep(int nr) {
    return new OpenQuestion(PLAN, "missed", Map.of(STEP, Integer.toString(nr)));
  }

  /** Whether this place helped. */
  public static OpenQuestion ofPlace(
      String referral, String listing, String name, String topic, String zip) {
    return new OpenQuestion(
        FINDER,
        HELPED,
        Map.of(REFERRAL, referral, LISTING, listing, NAME, name, TOPIC, topic, ZIP, zip));
  }
}
