package wayfinder.safety;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import wayfinder.conversation.Danger;

/**
 * One way in which people write of a danger.
 *
 * @param id with the language first, such as {@code en.suicide.plan}
 * @param who whom the danger is to
 * @param level how near it is, before signs raise it and guards lower it
 * @param raisedBy names of signs of which one, anywhere in the text, makes a concern immediate
 * @param guards names of the guards that may lower a hit
 */
public record Rule(
    String id,
    Danger.Category category,
    Who who,
    Danger.Severity level,
    List<String> raisedBy,
    List<String> guards,
    List<WordPattern> patterns) {
  /** Whom the danger is to. */
  public enum Who {
    FIRST,
    THIRD,
    CHILD,
    ANY;

    /** The name in the files. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Rule {
    raisedBy = List.copyOf(raisedBy);
    guards = List.copyOf(guards);
    patterns = List.copyOf(patterns);
  }

  /** Words of a sign that makes a danger nearer: time, means, a thing done. */
  public record Sign(String name, List<WordPattern> patterns) {
    public Sign {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * What takes a hit back, wholly or in part.
   *
   * @param lowersTo what is left of a hit
   */
  public record Guard(String name, Where where, Left lowersTo, List<WordPattern> patterns) {
    public Guard {
      patterns = List.copyOf(patterns);
    }

    /** Where it must stand. */
    public enum Where {
      /** Its last word right before the hit, no comma between. */
      BEFORE,
      /** Within six words after the hit, in the same sentence. */
      AFTER,
      /** Over some words of the hit. */
      OVER,
      /** In the same sentence. */
      SENTENCE,
      /** Anywhere in the text. */
      TEXT
    }

    /** What is left of a hit. */
    public enum Left {
      CONCERN,
      NONE
    }
  }

  /** The whole words in its patterns. */
  Set<String> words() {
    return patterns.stream()
        .flatMap(WordPattern::words)
        .collect(java.util.stream.Collectors.toSet());
  }
}
