package wayfinder.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param left the question at which each skill was left, by the skill's name, to be taken up again
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
    Map<String, OpenQuestion> left,
    boolean greeted,
    @Nullable Brief brief) {
  /** Nothing said yet. */
  public static final Dialogue NEW =
      new Dialogue(null, List.of(), List.of(), 0, null, null, Map.of(), false, null);

  private static final String CARD = "card";
  private static final String AMID = "amid";

  public Dialogue {
    choices = List.copyOf(choices);
    unsaid = List.copyOf(unsaid);
    left = Map.copyOf(left);
  }

  /** The same with this question open; the one that was open is remembered as left. */
  public Dialogue asking(@Nullable OpenQuestion next) {
    var kept = new HashMap<>(left);
    if (question != null) {
      kept.put(question.skill(), question);
    }
    if (next != null) {
      kept.remove(next.skill());
    }
    OpenQuestion earlier = left.get(AMID);
    if (next == null || (earlier != null && earlier.skill().equals(next.skill()))) {
      kept.remove(AMID);
    }
    return new Dialogue(next, choices, unsaid, fruitless, zip, dangerAt, kept, greeted, brief);
  }

  /** Where a skill stands or was left; empty when it never began. */
  public Optional<OpenQuestion> left(String skill) {
    return question != null && question.skill().equals(skill)
        ? Optional.of(question)
        : Optional.ofNullable(left.get(skill));
  }

  /** The same, with this to be asked again once the question that came amid it is answered. */
  public Dialogue interrupting(OpenQuestion earlier) {
    var kept = new HashMap<>(left);
    kept.putIfAbsent(AMID, earlier);
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, kept, greeted, brief);
  }

  /** The question amid which the open one came; empty when there is none. */
  public Optional<OpenQuestion> interrupted() {
    return Optional.ofNullable(left.get(AMID));
  }

  /** The same after this card was told; it is kept in mind until the next one. */
  public Dialogue told(String slug) {
    var kept = new HashMap<>(left);
    String amid = question == null ? "" : question.skill();
    kept.put(CARD, new OpenQuestion(CARD, "told", Map.of("slug", slug, "amid", amid)));
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, kept, greeted, brief);
  }

  /** The slug of the card told last; empty when none was. */
  public Optional<String> lastCard() {
    return Optional.ofNullable(left.get(CARD)).map(kept -> kept.answers().get("slug"));
  }

  /** Whether the open question came together with the card told last. */
  public boolean isAskedWithLastCard() {
    OpenQuestion told = left.get(CARD);
    return question != null && told != null && question.skill().equals(told.answers().get("amid"));
  }

  /** The same after these choices were offered. */
  public Dialogue offering(List<Choice> offered) {
    return new Dialogue(question, offered, unsaid, fruitless, zip, dangerAt, left, greeted, brief);
  }

  /** The same with these pages left to say. */
  public Dialogue leaving(List<String> pages) {
    return new Dialogue(question, choices, pages, fruitless, zip, dangerAt, left, greeted, brief);
  }

  /** The same after so many fruitless turns in a row. */
  public Dialogue fruitless(int turns) {
    return new Dialogue(question, choices, unsaid, turns, zip, dangerAt, left, greeted, brief);
  }

  /** The same with this ZIP code known. */
  public Dialogue in(@Nullable String place) {
    return new Dialogue(
        question, choices, unsaid, fruitless, place, dangerAt, left, greeted, brief);
  }

  /** The same after danger was seen. */
  public Dialogue inDanger(Instant seen) {
    return new Dialogue(question, choices, unsaid, fruitless, zip, seen, left, greeted, brief);
  }

  /** The same after the first greeting. */
  public Dialogue afterGreeting() {
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, left, true, brief);
  }

  /** What a case manager should know first. */
  public Brief briefOrEmpty() {
    return brief == null ? Brief.EMPTY : brief;
  }

  /** The same with this brief. */
  public Dialogue with(Brief next) {
    return new Dialogue(question, choices, unsaid, fruitless, zip, dangerAt, left, greeted, next);
  }

  /** The same after this need was asked about and this was answered or offered; null for none. */
  public Dialogue noting(@Nullable String need, @Nullable String title) {
    return with(briefOrEmpty().plus(need, title));
  }

  /** The same after this program was asked about or suggested. */
  public Dialogue notingProgram(String name) {
    return with(briefOrEmpty().plusProgram(name));
  }
}
