package wayfinder.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a place is, what to bring, and why it stands where it does in the list. What is not told
 * is empty.
 *
 * @param only groups of people of whom one must be, such as {@code women}; empty for everyone
 * @param eligibility in the source's words, as are languages, cost, documents and accessibility
 */
public record ResultDetails(
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    List<String> only,
    boolean noPets,
    String eligibility,
    List<String> languages,
    String cost,
    List<String> documents,
    List<String> accessibility,
    List<Reason> rank) {
  /**
   * One thing that counts.
   *
   * @param miles by how many the place counts as farther away; below 0 nearer
   */
  public record Reason(String feature, double miles) {}

  public ResultDetails {
    only = List.copyOf(only);
    languages = List.copyOf(languages);
    documents = List.copyOf(documents);
    accessibility = List.copyOf(accessibility);
    rank = List.copyOf(rank);
  }
}
