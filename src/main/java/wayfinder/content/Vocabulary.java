package wayfinder.content;

import java.nio.file.Path;
import java.util.List;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCodes;

/** The words and places that listings are checked against. */
public record Vocabulary(List<Topic> topics, ZipCodes places) {
  /**
   * Reads them.
   *
   * @throws BrokenContent listing every fault of the topics
   */
  public static Vocabulary read(Path knowledgeBase) {
    var faults = new Faults();
    List<Topic> topics = TopicFile.read(new Folder(knowledgeBase, faults), faults);
    if (!faults.all().isEmpty()) {
      throw new BrokenContent(faults.all());
    }
    return new Vocabulary(topics, ZipCodeTable.read());
  }
}
