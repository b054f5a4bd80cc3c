package wayfinder.knowledge;

/** A point on earth, in degrees. */
public record GeoPoint(double latitude, double longitude) {
  private static final double EARTH_RADIUS_MILES = 3958.8;

  /** The great-circle distance, in miles. */
  public double milesTo(GeoPoint other) {
    double dLat = Math.toRadians(other.latitude - latitude);
    double dLon = Math.toRadians(other.longitude - longitude);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
