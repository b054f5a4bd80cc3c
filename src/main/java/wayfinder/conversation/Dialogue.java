package wayfinder.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant keeps in mind of a conversation from one turn to the next.
 *
 * @param question what it asked last; null when nothing is open
 * @param choices what was offered last, chosen by number or label
 * @param unsaid the further pages of a long answer, said one by one at "more"
 * @param fruitless turns in a row that went nowhere
 * @param zip the ZIP code the client named last; null when none was
 * @param dangerAt when danger was last seen; null when never
 * @param greeted whether the client has been told who writes and how to stop
 */
public record Dialogue(
    @Nullable OpenQuestion question,
    List<Choice> choices,
    List<String> unsaid,
    int fruitless,
    @Nullable String zip,
    @Nullable Instant dangerAt,
    boolean greeted) {
  /** Nothing said yet. */
  public static final Dialogue NEW = new Dialogue(null, List.of(), List.of(), 0, null, null, false);

  public Dialogue {
    choices = List.copyOf(choices);
    unsaid = List.copyOf(unsaid);
  }

  /** The same with this question open. */
  public Dialogue asking(@Nullable OpenQuestion next) {
    return new Dialogue(next, choices, unsaid, fruitless, zip, dangerAt, greeted);
  }

  /** The same after these choices were offered. */
  public Dialogue offering(List<Choice> offered) {
    return new Dialogue(question, offered, unsaid, fruitless, zip, dangerAt, greeted);
  }

  /** The same with these pages left to say. */
  public Dialogue leaving(List<String> pages) {
    return new Dialogue(question, choices, pages, fruitless, zip, dangerAt, greeted);
  }

  /** The same after so many fruitless turns in a row. */
  public Dialogue fruitless(int turns) {
    return new Dialogue(question, choices, unsaid, turns, zip, dangerAt, greeted);
  }

  /** The same with this ZIP code known. */
  public Dialogue in(@Nullable String place) {
    return new Dialogue(question, choices, unsaid, fruitless, place, dangerAt, greeted);
  }

  /** The same after danger was seen. */
  public Dialogue inDanger(Instant seen) {
    return new Dialogue(question, choices, unsaid, fruitless, zip, seen, greeted);
  }

  /** The same after the first greeting. */
  public Dialogue afterGreeting() {
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, true);
  }
}
