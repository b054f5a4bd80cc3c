package wayfinder.content;

import java.nio.file.Path;

/** The project's own content, read once for all tests. */
public final class TestContent {
  public static final Content CONTENT = Content.read(Path.of("knowledge-base"), Path.of("prompts"));

  private TestContent() {}
}
