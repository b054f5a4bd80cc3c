package wayfinder.skill.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Phrase;

/** What came of reading a text as the answer to a question. */
sealed interface Reading {
  /**
   * It answers.
   *
   * @param answer in the plain form of {@link Facts}
   * @param heard said back, where something was worked out
   * @param zip the ZIP code it names; null when none
   * @param others who the others are to the client, as in {@link Relations}; may be empty
   */
  record Told(String answer, List<Phrase> heard, @Nullable String zip, List<String> others)
      implements Reading {
    public Told {
      heard = List.copyOf(heard);
      others = List.copyOf(others);
    }

    Told(String answer, List<Phrase> heard, @Nullable String zip) {
      this(answer, heard, zip, List.of());
    }

    static Told plain(String answer) {
      return new Told(answer, List.of(), null);
    }

    static Told of(String answer, List<String> others) {
      return new Told(answer, List.of(), null, others);
    }
  }

  /** The client does not know, or would rather not say. */
  record Passed() implements Reading {}

  /** It is an answer, but not one that can be: this says what would fit. */
  record Misfit(Phrase hint) implements Reading {}

  /** It reads as something else. */
  record Unread() implements Reading {}
}
