package wayfinder.rules;

import java.util.List;
import java.util.stream.Stream;

/** Random households for measuring. */
public final class BenchHouseholds {
  private BenchHouseholds() {}

  /** This many, the same each time. */
  public static List<Household> some(int count) {
    var random = new RandomHouseholds(7);
    return Stream.generate(random::next).limit(count).toList();
  }
}
