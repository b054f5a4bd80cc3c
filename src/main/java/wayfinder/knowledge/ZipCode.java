package wayfinder.knowledge;

/**
 * The area of a ZIP code.
 *
 * @param center about where it lies: an area is no point, so distances from it are "about"
 */
public record ZipCode(String zip, GeoPoint center, String city, String state, String county) {}
