package wayfinder.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wayfinder.conversation.Danger.Category;
import wayfinder.safety.SafetyModel;

/** Reads and writes the scorer's weights: a line a feature, sorted. */
final class SafetyModelFile {
  private static final String STAMP = "# trained from: ";
  private static final String COLUMNS = "# feature\talarm\timmediate\tcategories";

  private final Path file;

  SafetyModelFile(Path file) {
    this.file = file;
  }

  void write(SafetyModel model) {
    var text = new StringBuilder();
    text.append("# Written by training; do not edit.\n");
    text.append(STAMP).append(model.stamp()).append('\n').append(COLUMNS).append('\n');
    new TreeMap<>(model.weights()).forEach((name, weights) -> append(name, weights, text));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("the scorer could not be written", e);
    }
  }

  private static void append(String name, SafetyModel.Weights weights, StringBuilder text) {
    text.append(name)
        .append('\t')
        .append(number(weights.alarm()))
        .append('\t')
        .append(number(weights.immediate()));
    if (!weights.categories().isEmpty()) {
      String categories =
          new TreeMap<>(weights.categories())
              .entrySet().stream()
                  .map(entry -> entry.getKey().slug() + ":" + number(entry.getValue()))
                  .collect(Collectors.joining(" "));
      text.append('\t').append(categories);
    }
    text.append('\n');
  }

  private static String number(double weight) {
    String two = String.format(Locale.ROOT, "%.2f", weight);
    return two.equals("-0.00") || two.equals("0.00") ? "0" : two;
  }

  SafetyModel read(List<Fault> faults) {
    var weights = new HashMap<String, SafetyModel.Weights>();
    String stamp = "";
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith(STAMP)) {
          stamp = line.substring(STAMP.length());
        } else if (!line.startsWith("#")) {
          readLine(line, i + 1, weights, faults);
        }
      }
    } catch (IOException e) {
      faults.add(new Fault(file, 0, "cannot be read: " + e.getClass().getSimpleName()));
    }
    if (weights.isEmpty()) {
      faults.add(new Fault(file, 0, "the scorer has no weights"));
    }
    return new SafetyModel(stamp, weights);
  }

  private void readLine(
      String line, int number, Map<String, SafetyModel.Weights> weights, List<Fault> faults) {
    String[] cells = line.split("\t", -1);
    try {
      if (cells.length < 3 || cells[0].isEmpty()) {
        throw new IllegalArgumentException("a line has a feature and its weights");
      }
      weights.put(
          cells[0],
          new SafetyModel.Weights(
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[2]),
              cells.length > 3 ? categories(cells[3]) : Map.of()));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(file, number, String.valueOf(e.getMessage())));
    }
  }

  private static Map<Category, Double> categories(String cell) {
    var categories = new EnumMap<Category, Double>(Category.class);
    for (String pair : cell.split(" ", -1)) {
      String[] parts = pair.split(":", 2);
      Category category =
          Category.of(parts[0])
              .orElseThrow(() -> new IllegalArgumentException("unknown category: " + parts[0]));
      categories.put(category, Double.parseDouble(parts[parts.length - 1]));
    }
    return categories;
  }
}
