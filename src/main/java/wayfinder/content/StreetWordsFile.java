package wayfinder.content;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Path file;
  private final Set<String> topics;
  private final List<Fault> faults;
  private final Map<Language, Map<String, List<String>>> phrases = new EnumMap<>(Language.class);

  StreetWordsFile(Path file, Set<String> topics, List<Fault> faults) {
    this.file = file;
    this.topics = topics;
    this.faults = faults;
    for (Language language : Language.values()) {
      phrases.put(language, new HashMap<>());
    }
  }

  TopicWords read() {
    try (Reader reader = Files.newBufferedReader(file)) {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      for (NodeTuple topic : entries(root, "topics")) {
        readTopic(topic);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      faults.add(new Fault(file, line, "is not YAML: " + e.getProblem()));
    } catch (IOException e) {
      faults.add(new Fault(file, 0, "cannot be read: " + e.getMessage()));
    }
    for (String topic : topics) {
      phrases.forEach(
          (language, byTopic) -> {
            if (!byTopic.containsKey(topic)) {
              String message = "topic \"%s\" has no words in %s".formatted(topic, language.code());
              faults.add(new Fault(file, 0, message));
            }
          });
    }
    return new TopicWords(phrases);
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
      if (phrases.get(language.get()).put(topic, phrases(list)) != null) {
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

  private List<NodeTuple> entries(Node node, String of) {
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
    faults.add(new Fault(file, node.getStartMark().getLine() + 1, message));
  }
}
