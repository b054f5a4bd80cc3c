package wayfinder.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every ZIP code of the country, and its cities. */
public final class ZipCodes {
  private final Map<String, ZipCode> byZip;
  private final Map<String, List<ZipCode>> byCity;

  public ZipCodes(List<ZipCode> all) {
    byZip = all.stream().collect(Collectors.toUnmodifiableMap(ZipCode::zip, zip -> zip));
    byCity =
        all.stream()
            .filter(zip -> !zip.city().isEmpty())
            .collect(Collectors.groupingBy(zip -> zip.city().toLowerCase(Locale.ROOT)));
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
