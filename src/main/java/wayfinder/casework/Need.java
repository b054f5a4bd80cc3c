package wayfinder.casework;

import java.util.List;
import java.util.stream.Stream;
import wayfinder.conversation.Brief;

/**
 * What a case is about, by a name of our own vocabulary.
 *
 * @param name the topic's slug or the program's name
 */
public record Need(Kind kind, String name) {
  /** Whose name it is. */
  public enum Kind {
    TOPIC,
    /** A program that was asked about, or that a screening suggested. */
    PROGRAM
  }

  /** The needs in a brief, the newest topic first; none where the client withheld them. */
  public static List<Need> in(Brief brief) {
    return brief.state() == Brief.State.WITHHELD
        ? List.of()
        : Stream.concat(
                brief.needs().reversed().stream().map(slug -> new Need(Kind.TOPIC, slug)),
                brief.programs().stream().map(name -> new Need(Kind.PROGRAM, name)))
            .toList();
  }
}
