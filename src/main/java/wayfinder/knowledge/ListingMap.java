package wayfinder.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The listings of one topic in squares of half a degree, so that few are looked at for one place.
 */
final class ListingMap {
  private static final double CELLS_A_DEGREE = 2;
  private static final double MILES_A_DEGREE = 69;
  private static final double LEAST_COSINE = 0.2;

  private final List<Listing> byName;
  private final Map<Cell, List<Located>> cells = new HashMap<>();

  /** A listing and where it is; null when that is unknown. */
  record Located(Listing listing, @Nullable GeoPoint point) {}

  private record Cell(int row, int column) {
    static Cell of(GeoPoint point) {
      return new Cell(number(point.latitude()), number(point.longitude()));
    }

    private static int number(double degrees) {
      return (int) Math.floor(degrees * CELLS_A_DEGREE);
    }
  }

  ListingMap(List<Located> all) {
    byName =
        all.stream()
            .map(Located::listing)
            .sorted(Comparator.comparing(Listing::name).thenComparing(Listing::id))
            .toList();
    for (Located located : all) {
      if (located.point() != null) {
        cells.computeIfAbsent(Cell.of(located.point()), cell -> new ArrayList<>()).add(located);
      }
    }
  }

  Stream<Listing> byName() {
    return byName.stream();
  }

  /** All that may be so near; some are farther. */
  Stream<Located> around(GeoPoint from, double miles) {
    double high = miles / MILES_A_DEGREE;
    double cosine = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(from.latitude()) + 0.02));
    double wide = high / cosine;
    Cell least = Cell.of(new GeoPoint(from.latitude() - high, from.longitude() - wide));
    Cell most = Cell.of(new GeoPoint(from.latitude() + high, from.longitude() + wide));
    return IntStream.rangeClosed(least.row(), most.row())
        .boxed()
        .flatMap(
            row ->
                IntStream.rangeClosed(least.column(), most.column())
                    .mapToObj(column -> cells.getOrDefault(new Cell(row, column), List.of())))
        .flatMap(List::stream);
  }
}
