package wayfinder.conversation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found for a client: a card, a listing or a line.
 *
 * @param kind {@code right}, {@code resource}, {@code program} or {@code letter}
 * @param snippet fits one text message
 * @param score 0 to 1
 * @param distanceMiles from the place the client named; null where no place counts
 * @param openNow null when unknown
 * @param details null for what is no place
 */
public record Result(
    String kind,
    String id,
    String title,
    String snippet,
    List<String> topics,
    double score,
    List<Citation> citations,
    LocalDate reviewed,
    @Nullable Double distanceMiles,
    @Nullable Boolean openNow,
    @Nullable String phone,
    @Nullable String sms,
    @Nullable String address,
    @Nullable String url,
    @Nullable ResultDetails details) {
  public Result {
    topics = List.copyOf(topics);
    citations = List.copyOf(citations);
  }
}
