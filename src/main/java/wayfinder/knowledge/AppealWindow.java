package wayfinder.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * How long a client has to contest a decision, and to ask that help goes on while they wait.
 *
 * @param topic under which clients name the help
 * @param named phrases one of which the text has to hold; empty where the topic is enough
 * @param letters the kinds of letter it is for
 * @param certain whether the days are the same everywhere; else they are the shortest that are
 *     common, and the letter says the last day
 * @param keep the last day to ask that help goes on; null where the law names no number
 * @param answer how long the office has from the application; null where no number is known
 * @param name what the help is called in short
 * @param what what is to be asked for or done until the last day
 * @param how how to do it, and what to know
 * @param cards by the kind of letter, the slug of the card that says more
 */
public record AppealWindow(
    String id,
    String topic,
    List<String> named,
    Set<Letter> letters,
    boolean certain,
    DayCount ask,
    @Nullable DayCount keep,
    @Nullable DayCount answer,
    Map<Language, String> name,
    Map<Language, String> what,
    Map<Language, String> how,
    Map<Letter, String> cards) {
  /** What a letter says. */
  public enum Letter {
    /** What was asked for is refused. */
    NO,
    /** What they had gets less, or ends. */
    CUT,
    /** None has come yet: the office has not decided. */
    NONE_YET
  }

  public AppealWindow {
    named = List.copyOf(named);
    letters = Set.copyOf(letters);
    name = Map.copyOf(name);
    what = Map.copyOf(what);
    how = Map.copyOf(how);
    cards = Map.copyOf(cards);
  }

  /** The card that says more of a letter of this kind. */
  public Optional<String> card(Letter letter) {
    return Optional.ofNullable(cards.get(letter));
  }

  /** What the help is called in short. */
  public String name(Language language) {
    return Objects.requireNonNull(name.get(language));
  }

  /** What is to be asked for or done until the last day. */
  public String what(Language language) {
    return Objects.requireNonNull(what.get(language));
  }

  /** How to do it. */
  public String how(Language language) {
    return Objects.requireNonNull(how.get(language));
  }
}
