package wayfinder.casework;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.AgreedWords;

/**
 * When and how a client may be reached without harm.
 *
 * @param days none for all
 * @param from null for from the morning on
 * @param to null for until the evening
 * @param zone where the client lives; empty for where the agency is
 * @param name under which we write or call; may be empty
 * @param checkWord by which client and case manager know each other; may be empty
 * @param stopWord by which the client says that someone may be reading; may be empty
 */
public record SafeContact(
    List<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    String zone,
    String name,
    String checkWord,
    String stopWord) {
  /** Nothing was agreed. */
  public static final SafeContact NONE = new SafeContact(List.of(), null, null, "", "", "", "");

  /** The most characters of a name or a word agreed on. */
  public static final int MOST_CHARACTERS = 40;

  public SafeContact {
    days = List.copyOf(days);
    stopWord = Objects.requireNonNullElse(stopWord, ""); // kept before there were stop words
  }

  /** The words that mean something in the client's texts. */
  public AgreedWords agreed() {
    return new AgreedWords(stopWord, checkWord);
  }

  /** Whether hours or days were agreed. */
  public boolean hasHours() {
    return !days.isEmpty() || from != null || to != null;
  }
}
