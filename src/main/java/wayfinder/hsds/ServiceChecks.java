package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.hsds.ImportReport.Warning;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Schedule;
import wayfinder.knowledge.ZipCodes;

/** Looks for what an editor should know of a service before clients are sent there. */
final class ServiceChecks {
  private final ImportReport report;
  private final ZipCodes places;
  private final @Nullable LocalDate assured;
  private final LocalDate yearAgo;

  ServiceChecks(
      ImportReport report, ZipCodes places, @Nullable LocalDate assured, LocalDate today) {
    this.report = report;
    this.places = places;
    this.assured = assured;
    this.yearAgo = today.minusYears(1);
  }

  /** Why it can't be kept; empty text when it can. */
  static String refusal(ObjectNode service) {
    String id = Json.text(service, "id");
    if (id.isEmpty()) {
      return "\"id\" is missing";
    }
    if (id.length() > 200 || id.chars().anyMatch(c -> Character.isISOControl(c) || c == '/')) {
      return "\"id\" is longer than 200 characters, or holds a slash or a control character";
    }
    return Json.text(service, "name").isEmpty() ? "\"name\" is missing" : "";
  }

  /** Notes what is amiss; takes coordinates out that can't be right. */
  void check(ObjectNode service, String place) {
    if (!hasPhone(service)) {
      report.warn(Warning.NO_PHONE, place);
    }
    checkDate(service, place);
    boolean hasPlace = false;
    boolean hasHours = !service.path("schedules").isEmpty();
    boolean unclear = false;
    for (JsonNode at : service.path("service_at_locations")) {
      JsonNode location = at.path("location");
      hasPlace |= location.has("addresses") || location.has("latitude");
      List<Schedule> hours = Hours.of(service, at);
      hasHours |= !hours.isEmpty();
      unclear |= hours.stream().anyMatch(Schedule.Unclear.class::isInstance);
      if (location instanceof ObjectNode known && isOutside(known)) {
        report.warn(Warning.OUTSIDE, place);
        known.remove(List.of("latitude", "longitude"));
      }
    }
    if (!hasPlace) {
      report.warn(Warning.NO_PLACE, place);
    }
    if (!hasHours) {
      report.warn(Warning.NO_HOURS, place);
    }
    if (unclear) {
      report.warn(Warning.UNREADABLE_HOURS, place);
    }
  }

  private void checkDate(ObjectNode service, String place) {
    LocalDate date = assured(service, assured);
    if (date == null) {
      report.warn(Warning.NO_DATE, place);
    } else if (date.isBefore(yearAgo)) {
      report.warn(Warning.STALE, place);
    }
  }

  /** When it was last checked: as it says itself, else as its source says of all. */
  static @Nullable LocalDate assured(JsonNode service, @Nullable LocalDate ofAll) {
    String own = Json.text(service, "assured_date");
    try {
      return own.length() < 10 ? ofAll : LocalDate.parse(own.substring(0, 10));
    } catch (DateTimeParseException _) {
      return ofAll;
    }
  }

  private static boolean hasPhone(JsonNode service) {
    if (!service.path("phones").isEmpty()
        || !service.path("organization").path("phones").isEmpty()) {
      return true;
    }
    for (JsonNode at : service.path("service_at_locations")) {
      if (!at.path("phones").isEmpty() || !at.path("location").path("phones").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutside(ObjectNode location) {
    if (!location.has("latitude") && !location.has("longitude")) {
      return false;
    }
    double latitude = location.path("latitude").asDouble(Double.NaN);
    double longitude = location.path("longitude").asDouble(Double.NaN);
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    String state = Json.text(location.path("addresses").path(0), "state_province");
    return !onEarth
        || (latitude == 0 && longitude == 0)
        || !places.holds(state, new GeoPoint(latitude, longitude));
  }
}
