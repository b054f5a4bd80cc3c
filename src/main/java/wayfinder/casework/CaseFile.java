package wayfinder.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Brief;
import wayfinder.conversation.Message;

/**
 * One conversation as a case manager sees it.
 *
 * @param phone the client's number; null in a web chat
 * @param brief what the client needs and was told; empty of it where the client withheld it
 * @param codes what the carrier named as the reason why a message did not arrive, by its place
 */
public record CaseFile(
    CaseSummary summary,
    @Nullable PhoneNumber phone,
    Brief brief,
    List<Message> messages,
    Map<Long, Integer> codes,
    List<Alarm> alarms,
    List<Nondelivery> nondeliveries,
    List<CaseNote> notes) {
  public CaseFile {
    if (brief.state() == Brief.State.WITHHELD) {
      brief = Brief.EMPTY.in(Brief.State.WITHHELD);
    }
    messages = List.copyOf(messages);
    codes = Map.copyOf(codes);
    alarms = List.copyOf(alarms);
    nondeliveries = List.copyOf(nondeliveries);
    notes = List.copyOf(notes);
  }

  /** The newest message with an open alarm or nondelivery; 0 when there is none. */
  public long newestOpen() {
    long alarm =
        alarms.stream()
            .filter(it -> it.acknowledgedAt() == null)
            .mapToLong(it -> it.message().seq())
            .max()
            .orElse(0);
    long failed =
        nondeliveries.stream()
            .filter(Nondelivery::isOpen)
            .mapToLong(it -> it.message().seq())
            .max()
            .orElse(0);
    return Math.max(alarm, failed);
  }
}
