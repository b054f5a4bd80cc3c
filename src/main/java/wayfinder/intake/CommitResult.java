package wayfinder.intake;

import java.util.List;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;

/** What became of a commit. */
public sealed interface CommitResult {
  /** Written. */
  record Committed(Owner owner, List<Message> replies) implements CommitResult {}

  /** This message had been taken in before; these were its replies then. Nothing was written. */
  record Repeated(Owner owner, List<Message> replies) implements CommitResult {}

  /** The conversation changed meanwhile. Nothing was written; the turn must be decided anew. */
  record Overtaken() implements CommitResult {}
}
