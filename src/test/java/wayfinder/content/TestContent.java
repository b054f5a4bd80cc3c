package wayfinder.content;

import java.nio.file.Path;
import wayfinder.search.Search;

/** The project's own content, read once for all tests. */
public final class TestContent {
  public static final Content CONTENT = Content.read(Path.of("knowledge-base"), Path.of("prompts"));

  private TestContent() {}

  /** The search over it. */
  public static Search search() {
    LanguageFiles language = CONTENT.language();
    return new Search(
        CONTENT.knowledge(),
        language.topicWords(),
        language.guess(),
        language.languages(),
        language.refusalWords());
  }
}
