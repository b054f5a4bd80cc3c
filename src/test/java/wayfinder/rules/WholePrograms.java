package wayfinder.rules;

import java.nio.file.Path;
import wayfinder.content.Content;

/** The programs of the knowledge base, read once for all tests. */
public final class WholePrograms {
  /** All of them. */
  public static final Programs ALL =
      Content.read(Path.of("knowledge-base"), Path.of("prompts")).programs();

  private WholePrograms() {}
}
