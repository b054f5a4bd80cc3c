package wayfinder.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wayfinder.access.Staff;
import wayfinder.casework.CaseSummary;
import wayfinder.conversation.Phrase;
import wayfinder.reply.Replies;

/** Replies that stand ready in {@code prompts/}, in the client's language, with names filled in. */
final class ReadyReplies {
  private static final String PREFIX = "ready.";

  private final Supplier<Replies> replies;
  private final String agency;

  ReadyReplies(Supplier<Replies> replies, String agency) {
    this.replies = replies;
    this.agency = agency;
  }

  /** All of them, as this person would send them to this client. */
  List<String> to(CaseSummary client, Staff from) {
    Map<String, String> blanks = Map.of("name", from.name(), "agency", agency);
    Replies now = replies.get();
    return now.keysUnder(PREFIX, client.language()).stream()
        .map(key -> now.words(new Phrase(key, blanks), client.language(), client.channel()))
        .toList();
  }
}
