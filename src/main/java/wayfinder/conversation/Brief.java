package wayfinder.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case manager should know first, gathered while the assistant answers.
 *
 * @param needs the topics asked about, the newest last
 * @param programs the programs asked about, and those a screening suggested, by name
 * @param told the titles of what was answered or offered, the newest last; of several offered at
 *     once the first shown
 * @param words what the client wants said, in the client's own words; null when nothing was
 */
public record Brief(
    List<String> needs,
    List<String> programs,
    List<String> told,
    @Nullable String words,
    State state) {
  /** Nothing yet. */
  public static final Brief EMPTY = new Brief(List.of(), List.of(), List.of(), null, State.UNSEEN);

  private static final int MOST_NEEDS = 3;
  private static final int MOST_TOLD = 5;
  private static final int MOST_PROGRAMS = 30;

  /** What the client makes of it. */
  public enum State {
    /** The client was not shown it. */
    UNSEEN,
    /** The client was shown it and has not answered. */
    SHOWN,
    CONFIRMED,
    /** The client does not want it passed on. */
    WITHHELD
  }

  public Brief {
    needs = List.copyOf(needs);
    programs = List.copyOf(programs);
    told = List.copyOf(told);
  }

  /** The same with one more need, and one more answer or offer; null for none. */
  Brief plus(@Nullable String need, @Nullable String title) {
    return new Brief(
        last(needs, need, MOST_NEEDS), programs, last(told, title, MOST_TOLD), words, state);
  }

  /** The same with one more program. */
  Brief plusProgram(String name) {
    return new Brief(needs, last(programs, name, MOST_PROGRAMS), told, words, state);
  }

  /** The same in this state. */
  public Brief in(State next) {
    return new Brief(needs, programs, told, words, next);
  }

  /** The same in the client's own words. */
  public Brief saying(String own) {
    return new Brief(needs, programs, told, own, State.CONFIRMED);
  }

  private static List<String> last(List<String> list, @Nullable String added, int most) {
    if (added == null) {
      return list;
    }
    var all = new ArrayList<>(list);
    all.remove(added);
    all.add(added);
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
