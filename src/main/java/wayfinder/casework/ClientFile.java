package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Channel;

/**
 * What is kept of a client besides the talk.
 *
 * @param phone null in a web chat
 * @param consent what happened to it, the newest first
 * @param facts what the client told in a screening, by question, in its plain form
 * @param screened whether a screening came to its results
 * @param zip the ZIP code the client named last; null when none was
 * @param texts what we began or are to begin, the latest first
 */
public record ClientFile(
    CaseSummary summary,
    @Nullable PhoneNumber phone,
    SafeContact contact,
    List<ConsentChange> consent,
    Map<String, String> facts,
    boolean screened,
    @Nullable String zip,
    List<PlannedText> texts) {
  public ClientFile {
    consent = List.copyOf(consent);
    facts = Map.copyOf(facts);
    texts = List.copyOf(texts);
  }

  /**
   * Something that happened to the leave to write.
   *
   * @param what {@code GIVEN}, {@code STOPPED} or {@code STARTED}
   * @param wording by which words, as a key
   */
  public record ConsentChange(String what, String wording, Channel channel, Instant at) {}
}
