package wayfinder.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a screening shows beside a message's words, where a page can show it. */
public sealed interface Screened {
  /**
   * One of its questions.
   *
   * @param number its place among those asked, from 1
   * @param about how many there may be in all
   * @param why why it is asked; null where nothing is said of it
   */
  record Asked(int number, int about, @Nullable String why) implements Screened {
    public Asked {
      if (number < 1 || about < number) {
        throw new IllegalArgumentException("a question has a place among those there are");
      }
    }
  }

  /**
   * What it suggests.
   *
   * @param programs in the order in which they are shown; one for each person where a program looks
   *     at each
   * @param papers what to bring to all of them, each once
   * @param caution what more pay would cost; null where it costs nothing
   */
  record Found(List<ScreenedProgram> programs, List<Paper> papers, @Nullable String caution)
      implements Screened {
    public Found {
      programs = List.copyOf(programs);
      papers = List.copyOf(papers);
    }
  }

  /**
   * Something to bring.
   *
   * @param programs the titles of the programs that ask for it
   */
  record Paper(String text, List<String> programs) {
    public Paper {
      programs = List.copyOf(programs);
    }
  }
}
