package wayfinder.skill.finder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ServiceArea;
import wayfinder.knowledge.Source;
import wayfinder.knowledge.Terms;

/** Made-up shelters, the later the farther. */
final class Beds {
  private Beds() {}

  static Listing bed(String id, Terms terms) {
    return new Listing(
        id,
        "Bed " + id,
        Map.of(),
        Map.of(),
        List.of("shelter"),
        "+14125550100",
        null,
        "1 Main St",
        "Pittsburgh",
        "PA",
        "15213",
        new GeoPoint(40.44 + 0.001 * Integer.parseInt(id), -79.95),
        List.of(),
        ServiceArea.ANYWHERE,
        terms,
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2027, 10, 1),
        new Source("County", "County", "https://example.org"));
  }
}
