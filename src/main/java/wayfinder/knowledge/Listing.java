package wayfinder.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * A service at a location, as found by clients.
 *
 * @param point where it is; null when unknown or confidential
 * @param hours in plain words by language; may lack a language
 * @param checked when someone last vouched for it
 * @param reviewBy the last day it is offered
 */
public record Listing(
    String id,
    String name,
    Map<Language, String> description,
    Map<Language, String> hours,
    List<String> topics,
    @Nullable String phone,
    @Nullable String url,
    String address,
    String city,
    String zip,
    @Nullable GeoPoint point,
    LocalDate checked,
    LocalDate reviewBy,
    Source source) {
  public Listing {
    topics = List.copyOf(topics);
    description = Map.copyOf(description);
    hours = Map.copyOf(hours);
  }
}
