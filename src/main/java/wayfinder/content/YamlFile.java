package wayfinder.content;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file read with the line of each part, so that a fault can say where it is. */
final class YamlFile {
  private final Path file;
  private final List<Fault> faults;

  YamlFile(Path file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The top of the file; empty, with a fault, when it cannot be read. */
  Optional<Node> top() {
    try (Reader reader = Files.newBufferedReader(file)) {
      Node top = new Yaml(new LoaderOptions()).compose(reader);
      if (top == null) {
        faults.add(new Fault(file, 0, "the file is empty"));
      }
      return Optional.ofNullable(top);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      faults.add(new Fault(file, line, "no YAML: " + e.getProblem()));
    } catch (IOException e) {
      faults.add(new Fault(file, 0, "cannot be read: " + e.getClass().getSimpleName()));
    }
    return Optional.empty();
  }

  void fault(Node node, String message) {
    faults.add(new Fault(file, line(node), message));
  }

  static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  /**
   * The entries of a map, in order; a fault for what is no map, a key twice or a key not allowed.
   */
  Map<String, Node> map(Node node, Set<String> allowed) {
    var entries = new LinkedHashMap<String, Node>();
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "a map is expected here");
      return entries;
    }
    for (var tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (!allowed.isEmpty() && !allowed.contains(key)) {
        fault(tuple.getKeyNode(), "unknown key: " + key);
      } else if (entries.put(key, tuple.getValueNode()) != null) {
        fault(tuple.getKeyNode(), "key stands twice: " + key);
      }
    }
    return entries;
  }

  /** The parts of a list; a fault for what is none. */
  List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(node, "a list is expected here");
    return List.of();
  }

  /** A text; a fault, and nothing, for what is none or empty. */
  String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    fault(node, "a text is expected here");
    return "";
  }
}
