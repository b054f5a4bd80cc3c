package wayfinder.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why the assistant said something: for case managers, and never told to the client. It holds names
 * of our own content and numbers, no word of the client.
 *
 * @param led the skill that led there; null when none did
 * @param basis what it rests on, the best first
 */
public record Grounds(@Nullable Led led, List<Basis> basis) {
  /** Nothing is known of it. */
  public static final Grounds NONE = new Grounds(null, List.of());

  /** What led on after the first page of a long answer. */
  public static final Grounds READ_ON = new Grounds(new Led("more", null), List.of());

  /** What something rests on. */
  public enum What {
    CARD,
    LINE,
    TOPIC,
    PLACE,
    PROGRAM
  }

  /**
   * A skill.
   *
   * @param question its question that the text answered; null when it answered none
   */
  public record Led(String skill, @Nullable String question) {}

  /**
   * A part of what we know.
   *
   * @param id the card's slug, the topic's slug, the program's name, the line's or the listing's id
   * @param rank its place among what was found, from 1; 0 where the client chose or named it
   * @param score 0 to 1: how much of what was asked it covers; null where no words were compared
   * @param miles from where the client is; null where no place counts
   */
  public record Basis(
      What what,
      String id,
      String title,
      int rank,
      @Nullable Double score,
      @Nullable Double miles) {
    /** What the client chose, named or was told of by itself. */
    public static Basis chosen(What what, String id, String title) {
      return new Basis(what, id, title, 0, null, null);
    }
  }

  public Grounds {
    basis = List.copyOf(basis);
  }

  /** Whether nothing is known of it. */
  public boolean isEmpty() {
    return led == null && basis.isEmpty();
  }

  /** The same, led to by this skill unless another did. */
  public Grounds ledBy(String skill, @Nullable String question) {
    return led == null ? new Grounds(new Led(skill, question), basis) : this;
  }

  /** The same, resting on this before all else. */
  public Grounds upon(List<Basis> first) {
    return new Grounds(led, Stream.concat(first.stream(), basis.stream()).toList());
  }
}
