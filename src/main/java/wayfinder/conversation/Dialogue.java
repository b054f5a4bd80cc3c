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
 * @param brief what a case manager should know first; null when nothing was gathered
 */
public record Dialogue(
    @Nullable OpenQuestion question,
    List<Choice> choices,
    List<String> unsaid,
    int fruitless,
    @Nullable String zip,
    @Nullable Instant dangerAt,
    boolean greeted,
    @Nullable Brief brief) {
  /** Nothing said yet. */
  public static final Dialogue NEW =
      new Dialogue(null, List.of(), List.of(), 0, null, null, false, null);

  public Dialogue {
    choices = List.copyOf(choices);
    unsaid = List.copyOf(unsaid);
  }

  /** The same with this question open. */
  public Dialogue asking(@Nullable OpenQuestion next) {
    return new Dialogue(next, choices, unsaid, fruitless, zip, dangerAt, greeted, brief);
  }

  /** The same after these choices were offered. */
  public Dialogue offering(List<Choice> offered) {
    return new Dialogue(question, offered, unsaid, fruitless, zip, dangerAt, greeted, brief);
  }

  /** The same with these pages left to say. */
  public Dialogue leaving(List<String> pages) {
    return new Dialogue(question, choices, pages, fruitless, zip, dangerAt, greeted, brief);
  }

  /** The same after so many fruitless turns in a row. */
  public Dialogue fruitless(int turns) {
    return new Dialogue(question, choices, unsaid, turns, zip, dangerAt, greeted, brief);
  }

  /** The same with this ZIP code known. */
  public Dialogue in(@Nullable String place) {
    return new Dialogue(question, choices, unsaid, fruitless, place, dangerAt, greeted, brief);
  }

  /** The same after danger was seen. */
  public Dialogue inDanger(Instant seen) {
    return new Dialogue(question, choices, unsaid, fruitless, zip, seen, greeted, brief);
  }

  /** The same after the first greeting. */
  public Dialogue afterGreeting() {
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, true, brief);
  }

  /** What a case manager should know first. */
  public Brief briefOrEmpty() {
    return brief == null ? Brief.EMPTY : brief;
  }

  /** The same with this brief. */
  public Dialogue with(Brief next) {
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, greeted, next);
  }

  /** The same after this need was asked about and this was answered or offered; null for none. */
  public Dialogue noting(@Nullable String need, @Nullable String title) {
    return with(briefOrEmpty().plus(need, title));
  }
}
