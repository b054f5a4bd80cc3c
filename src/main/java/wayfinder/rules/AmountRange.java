package wayfinder.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program may be worth, in dollars.
 *
 * @param annual a year; else a month
 */
public record AmountRange(double min, double max, boolean annual) {
  /** The amount, or its lowest and highest over the bounds of what is unknown. */
  static Optional<AmountRange> of(Scope scope, Program.Amount amount) {
    Object exact = amount.value().value(scope);
    if (exact instanceof Double dollars) {
      return Optional.of(new AmountRange(dollars, dollars, amount.annual()));
    }
    List<String> open =
        amount.between().keySet().stream()
            .filter(name -> scope.apply(name) instanceof Unknown)
            .toList();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < 1 << open.size(); corner++) {
      var instead = new HashMap<String, Object>();
      for (int i = 0; i < open.size(); i++) {
        instead.put(open.get(i), bound(amount.between(), open.get(i), (corner >> i) & 1));
      }
      if (!(amount.value().value(scope.supposing(instead)) instanceof Double dollars)) {
        return Optional.empty();
      }
      min = Math.min(min, dollars);
      max = Math.max(max, dollars);
    }
    return Optional.of(new AmountRange(min, max, amount.annual()));
  }

  private static Object bound(Map<String, List<Object>> between, String name, int end) {
    return between.getOrDefault(name, List.of()).get(end);
  }
}
