package wayfinder.content;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Reads {@code streetwords.yaml}: for each topic and language the phrases clients use. */
final class StreetWordsFile {
  private final Folder folder;
  private final Path file;
  private final Set<String> topics;
  private final Faults faults;
  private final Map<Language, Map<String, List<String>>> phrases = new EnumMap<>(Language.class);

  StreetWordsFile(Folder folder, Set<String> topics, Faults faults) {
    this.folder = folder;
    file = folder.file("language/streetwords.yaml");
    this.topics = topics;
    this.faults = faults;
    for (Language language : Language.values()) {
      phrases.put(language, new HashMap<>());
    }
  }

  TopicWords read(Set<String> qualifiers) {
    try {
      var settings = new LoaderOptions();
      Node root =
          new Yaml(new SafeConstructor(settings)).compose(new StringReader(folder.read(file)));
      for (NodeTuple topic : entries(root, "topics")) {
        readTopic(topic);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(file, line, "is not YAML: " + e.getProblem());
    }
    for (String topic : topics) {
      phrases.forEach(
          (language, byTopic) -> {
            if (!byTopic.containsKey(topic)) {
              String message = "topic \"%s\" has no words in %s".formatted(topic, language.code());
              faults.add(file, 1, message);
            }
          });
    }
    return new TopicWords(phrases, qualifiers);
  }

  private void readTopic(NodeTuple entry) {
    String topic = text(entry.getKeyNode());
    if (!topics.contains(topic)) {
      fault(entry.getKeyNode(), "there is no topic \"" + topic + "\"");
    }
    for (NodeTuple words : entries(entry.getValueNode(), "languages")) {
      Optional<Language> language = Language.of(text(words.getKeyNode()));
      if (language.isEmpty() || !(words.getValueNode() instanceof SequenceNode list)) {
        fault(words.getKeyNode(), "a language (en, es) and a list of phrases");
        continue;
      }
      Map<String, List<String>> byTopic =
          phrases.computeIfAbsent(language.get(), key -> new HashMap<>());
      if (byTopic.put(topic, phrases(list)) != null) {
        fault(words.getKeyNode(), "topic \"" + topic + "\" stands here twice");
      }
    }
  }

  private List<String> phrases(SequenceNode list) {
    var read = new ArrayList<String>();
    var seen = new HashSet<List<String>>();
    for (Node node : list.getValue()) {
      String phrase = text(node);
      List<String> words = Words.in(phrase);
      if (words.isEmpty()) {
        fault(node, "a phrase has a word");
      } else if (!seen.add(words)) {
        fault(node, "\"" + phrase + "\" stands here twice");
      } else {
        read.add(phrase);
      }
    }
    return List.copyOf(read);
  }

  private List<NodeTuple> entries(@Nullable Node node, String of) {
    if (node == null) {
      faults.add(file, 1, "is empty");
      return List.of();
    }
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    fault(node, "a map of " + of + " is expected here");
    return List.of();
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private void fault(Node node, String message) {
    faults.add(file, node.getStartMark().getLine() + 1, message);
  }
}
