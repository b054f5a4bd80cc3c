package wayfinder.content;

import java.nio.file.Path;

/**
 * Something wrong in a file of the knowledge base or the prompts.
 *
 * @param line counted from one; zero when the file as a whole is meant
 */
public record Fault(Path file, int line, String message) {
  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, message);
  }
}
