package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wayfinder.search.Judged;
import wayfinder.text.Language;

/** Reads {@code search/canaries.tsv}: texts that must find what they need before content serves. */
final class CanaryFile {
  private static final String NAME = "search/canaries.tsv";

  private CanaryFile() {}

  static List<Judged> read(Folder folder, Set<String> topics, Faults faults) {
    Path file = folder.file(NAME);
    String[] lines = folder.read(file).split("\\R", -1);
    var canaries = new ArrayList<Judged>();
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      try {
        for (Judged canary : Judged.read(List.of(lines[i]))) {
          check(canary, topics).forEach(wrong -> faults.add(file, number, wrong));
          canaries.add(canary);
        }
      } catch (IllegalArgumentException _) { // its message numbers the line of its own list
        faults.add(file, number, "a language, one tab, the topics, one tab, and the text");
      }
    }
    return canaries;
  }

  private static List<String> check(Judged canary, Set<String> topics) {
    var wrong = new ArrayList<String>();
    if (Language.of(canary.language()).isEmpty()) {
      wrong.add("the language is en or es");
    }
    if (canary.needed().isEmpty()) {
      wrong.add("a canary needs a topic");
    }
    canary.needed().stream()
        .flatMap(List::stream)
        .filter(topic -> !topics.contains(topic))
        .forEach(topic -> wrong.add("there is no topic \"" + topic + "\""));
    return wrong;
  }
}
