package wayfinder.knowledge;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * A service at a location, as found by clients.
 *
 * @param point where it is; null when unknown or confidential
 * @param hours in plain words by language; may lack a language
 * @param address empty when there is none, or none may be told
 * @param schedules when it is open; none when that is not known
 * @param area whom it is for, by where they live
 * @param terms whom else it is for, and what to bring
 * @param checked when someone last vouched for it
 * @param reviewBy after this day it counts as old
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
    String state,
    String zip,
    @Nullable GeoPoint point,
    List<Schedule> schedules,
    ServiceArea area,
    Terms terms,
    LocalDate checked,
    LocalDate reviewBy,
    Source source) {
  public Listing {
    topics = List.copyOf(topics);
    description = Map.copyOf(description);
    hours = Map.copyOf(hours);
    schedules = List.copyOf(schedules);
  }

  /** Where it is; the middle of its ZIP code, or of its city, where no point is told. */
  public Optional<GeoPoint> pointIn(ZipCodes places) {
    return Optional.ofNullable(point)
        .or(
            () ->
                places
                    .find(zip)
                    .or(() -> places.findCity(city, state, state))
                    .map(ZipCode::center));
  }

  /** Whether it is past its date: still told, but after others and as old. */
  public boolean isOld(LocalDate today) {
    return today.isAfter(reviewBy);
  }

  /** Whether it is open at this moment; unknown when it is old. */
  public OpenState openAt(ZonedDateTime now) {
    return isOld(now.toLocalDate())
        ? new OpenState.Unknown()
        : new OpeningHours(schedules, now.getZone()).at(now.toInstant());
  }
}
