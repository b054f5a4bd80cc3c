package wayfinder.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every ZIP code of the country, and its cities. */
public final class ZipCodes {
  private final Map<String, ZipCode> byZip;
  private final Map<String, List<ZipCode>> byCity;
  private final Map<String, Box> byState = new HashMap<>();

  public ZipCodes(List<ZipCode> all) {
    byZip = all.stream().collect(Collectors.toUnmodifiableMap(ZipCode::zip, zip -> zip));
    byCity =
        all.stream()
            .filter(zip -> !zip.city().isEmpty())
            .collect(Collectors.groupingBy(zip -> zip.city().toLowerCase(Locale.ROOT)));
    all.forEach(zip -> byState.merge(zip.state(), Box.around(zip.center()), Box::with));
  }

  private record Box(double south, double north, double west, double east) {
    private static final double MARGIN_DEGREES = 0.3;

    static Box around(GeoPoint point) {
      return new Box(
          point.latitude() - MARGIN_DEGREES,
          point.latitude() + MARGIN_DEGREES,
          point.longitude() - MARGIN_DEGREES,
          point.longitude() + MARGIN_DEGREES);
    }

    Box with(Box other) {
      return new Box(
          Math.min(south, other.south),
          Math.max(north, other.north),
          Math.min(west, other.west),
          Math.max(east, other.east));
    }

    boolean holds(GeoPoint point) {
      return point.latitude() >= south
          && point.latitude() <= north
          && point.longitude() >= west
          && point.longitude() <= east;
    }
  }

  /**
   * Whether a point lies about in a state: not farther out than its own corners.
   *
   * @param state two letters; of a state that nobody knows nothing is said to be outside
   */
  public boolean holds(String state, GeoPoint point) {
    Box box = byState.get(state.toUpperCase(Locale.ROOT));
    return box == null || box.holds(point);
  }

  /** The area of this five-digit code; empty for a code that no one has. */
  public Optional<ZipCode> find(String zip) {
    return Optional.ofNullable(byZip.get(zip));
  }

  /**
   * The area of a city, taken at the middle one of its codes.
   *
   * @param state two letters; empty when the client named none, then {@code homeState} is tried
   */
  public Optional<ZipCode> findCity(String city, String state, String homeState) {
    String wanted = state.isEmpty() ? homeState : state.toUpperCase(Locale.ROOT);
    List<ZipCode> codes =
        byCity.getOrDefault(city.strip().toLowerCase(Locale.ROOT), List.of()).stream()
            .filter(code -> code.state().equals(wanted))
            .toList();
    return codes.isEmpty() ? Optional.empty() : Optional.of(codes.get(codes.size() / 2));
  }
}
