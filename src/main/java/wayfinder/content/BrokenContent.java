package wayfinder.content;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge base or the prompts have faults; the message lists all of them, a line each. */
public final class BrokenContent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenContent(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(
                Collectors.joining(
                    "\n  ", "%d fault(s) in the content:\n  ".formatted(faults.size()), "")));
  }
}
