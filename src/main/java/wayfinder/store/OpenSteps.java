package wayfinder.store;

import java.util.List;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.OpenStep;

/** The steps of a care plan that are still to be done, as a turn needs them. */
final class OpenSteps {
  private static final String OPEN_STEPS =
      """
      SELECT nr, text, doer, due
        FROM care_step
       WHERE conversation_id = :id AND state = 'OPEN'
       ORDER BY nr
      """;

  private OpenSteps() {}

  static List<OpenStep> of(ConversationId id, Seal seal, Reader reader) {
    return reader.read(
        "reading the open steps of a plan",
        handle ->
            handle
                .createQuery(OPEN_STEPS)
                .bind("id", id.value())
                .map((step, context) -> CareStepTable.forClient(step, seal, id))
                .list());
  }
}
