package wayfinder.safety;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import wayfinder.conversation.Danger.Category;
import wayfinder.conversation.Danger.Severity;
import wayfinder.text.Spellings;

/** Trains the scorer from judged sentences: logistic regression, the same each time. */
public final class ModelTrainer {
  private static final double COST = 8;
  private static final double COST_OF_CATEGORY = 4;
  private static final double PRECISION = 0.001;
  private static final int FEWEST_SENTENCES = 3;
  private static final double LIGHTEST = 0.2;
  private static final double LIGHTEST_OF_CATEGORY = 0.4;
  private static final double MISSED_DANGER = 1.5;

  private final DangerReading reading;

  public ModelTrainer(SafetyRules rules, Spellings spellings) {
    this.reading = new DangerReading(rules, spellings);
  }

  /** Changes when the same sentences would give another scorer. */
  public static String version() {
    return "%d %s %s %s %s %d"
        .formatted(
            Features.VERSION, COST, COST_OF_CATEGORY, MISSED_DANGER, LIGHTEST, FEWEST_SENTENCES);
  }

  /** A judged sentence and its features. */
  record Example(Judged judged, Map<String, Double> features) {}

  /** The scorer that fits these sentences best. */
  public SafetyModel train(List<Judged> judged, String stamp) {
    return fit(examples(judged), stamp);
  }

  List<Example> examples(List<Judged> judged) {
    return judged.stream().map(one -> new Example(one, features(one))).toList();
  }

  private Map<String, Double> features(Judged one) {
    return Features.of(reading.in(one.text(), new Effort(Integer.MAX_VALUE)));
  }

  static SafetyModel fit(List<Example> examples, String stamp) {
    Linear.disableDebugOutput();
    List<String> names = names(examples);
    double[] alarm = weights(examples, names, COST, judged -> judged.severity().isPresent());
    double[] immediate =
        weights(
            examples,
            names,
            COST,
            judged -> judged.severity().filter(Severity.IMMEDIATE::equals).isPresent());
    List<Example> dangers =
        examples.stream().filter(example -> example.judged().severity().isPresent()).toList();
    List<String> shared = names.stream().filter(Features::isOfCategory).toList();
    var categories = new HashMap<String, EnumMap<Category, Double>>();
    for (Category category : Category.values()) {
      double[] of =
          weights(dangers, shared, COST_OF_CATEGORY, judged -> judged.category() == category);
      for (int i = 0; i < of.length; i++) {
        if (Math.abs(of[i]) >= LIGHTEST_OF_CATEGORY) {
          categories
              .computeIfAbsent(shared.get(i), _ -> new EnumMap<>(Category.class))
              .put(category, rounded(of[i]));
        }
      }
    }
    return new SafetyModel(stamp, pruned(names, alarm, immediate, categories));
  }

  private static List<String> names(List<Example> examples) {
    var counts = new TreeMap<String, Integer>();
    examples.forEach(
        example ->
            example.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST_SENTENCES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, SafetyModel.Weights> pruned(
      List<String> names,
      double[] alarm,
      double[] immediate,
      Map<String, EnumMap<Category, Double>> categories) {
    var weights = new TreeMap<String, SafetyModel.Weights>();
    for (int i = 0; i < names.size(); i++) {
      var ofCategory = categories.getOrDefault(names.get(i), new EnumMap<>(Category.class));
      if (Math.max(Math.abs(alarm[i]), Math.abs(immediate[i])) >= LIGHTEST
          || !ofCategory.isEmpty()) {
        weights.put(
            names.get(i),
            new SafetyModel.Weights(rounded(alarm[i]), rounded(immediate[i]), ofCategory));
      }
    }
    return weights;
  }

  private static double rounded(double weight) {
    return Math.rint(weight * 100) / 100;
  }

  private static double[] weights(
      List<Example> examples, List<String> names, double cost, Predicate<Judged> holds) {
    var places = new HashMap<String, Integer>();
    names.forEach(name -> places.put(name, places.size() + 1));
    var problem = new Problem();
    problem.l = examples.size();
    problem.n = names.size();
    problem.x = examples.stream().map(one -> nodes(one, places)).toArray(Feature[][]::new);
    problem.y = examples.stream().mapToDouble(one -> holds.test(one.judged()) ? 1 : -1).toArray();
    var parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
    parameter.setWeights(new double[] {MISSED_DANGER, 1}, new int[] {1, -1});
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sign * model.getFeatureWeights()[i];
    }
    return weights;
  }

  private static Feature[] nodes(Example example, Map<String, Integer> places) {
    var nodes = new ArrayList<Feature>();
    example
        .features()
        .forEach(
            (name, value) -> {
              Integer place = places.get(name);
              if (place != null) {
                nodes.add(new FeatureNode(place, value));
              }
            });
    nodes.sort(java.util.Comparator.comparingInt(Feature::getIndex));
    return nodes.toArray(Feature[]::new);
  }
}
