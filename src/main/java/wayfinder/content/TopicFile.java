package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wayfinder.knowledge.Topic;

/** Reads {@code topics.yaml}. */
final class TopicFile {
  private static final Set<String> KEYS = Set.of("slug", "parent", "local", "person", "labels");

  private TopicFile() {}

  /** The topics; a fault where a parent is none of them. */
  static List<Topic> read(Folder folder, Faults faults) {
    Path file = folder.file("topics.yaml");
    var topics = new ArrayList<Topic>();
    var seen = new HashSet<String>();
    for (Entry entry : Entry.list(file, folder.read(file), faults)) {
      entry.allowOnly(KEYS);
      String slug = entry.text("slug");
      String parent = entry.textOrNull("parent");
      if (!slug.matches("[a-z0-9-]+")) {
        entry.fault("slug", "is small letters, digits and hyphens");
      }
      if (parent != null && !seen.contains(parent)) {
        entry.fault("parent", "\"%s\" is no topic above this one".formatted(parent));
      }
      if (!seen.add(slug)) {
        entry.fault("slug", "\"%s\" stands here twice".formatted(slug));
      }
      topics.add(
          new Topic(
              slug,
              parent,
              entry.flag("local"),
              entry.flag("person"),
              entry.perLanguage("labels")));
    }
    return topics;
  }
}
