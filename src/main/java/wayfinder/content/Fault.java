package wayfinder.content;

import java.nio.file.Path;

/**
 * Something wrong in a file of the knowledge base or the prompts.
 *
 * @param line from 1
 * @param message what is wrong, and what would be right
 */
public record Fault(Path file, int line, String message) {
  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, message);
  }
}
