package wayfinder.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Topic;
import wayfinder.search.Search;

/** The project's own knowledge base, for tests. */
public final class KnowledgeBase {
  private static final Path FOLDER = Path.of("knowledge-base");

  private final Faults faults = new Faults();
  private final Knowledge knowledge;
  private final LanguageFiles languageFiles;

  public KnowledgeBase() {
    var folder = new Folder(FOLDER, faults);
    List<Topic> topics = TopicFile.read(folder, faults);
    Set<String> slugs = topics.stream().map(Topic::slug).collect(Collectors.toSet());
    knowledge =
        new Knowledge(
            topics,
            new CardFiles(folder, slugs, faults).read(),
            new LineFile(folder, slugs, faults).read(),
            List.of(),
            ZipCodeTable.read());
    languageFiles = new LanguageFiles(FOLDER, slugs, faults);
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  public LanguageFiles languageFiles() {
    return languageFiles;
  }

  public Search search() {
    return new Search(
        knowledge,
        languageFiles.topicWords(),
        languageFiles.guess(),
        languageFiles.languages(),
        languageFiles.refusalWords());
  }

  /** Faults in the language files alone; other files are checked elsewhere. */
  public List<Fault> languageFaults() {
    return faults.all().stream()
        .filter(fault -> fault.file().startsWith(FOLDER.resolve("language")))
        .toList();
  }
}
