package wayfinder.desk;

import java.net.URI;
import java.time.ZoneId;

/**
 * What the desk is told from outside.
 *
 * @param publicUrl as browsers see the service; over https cookies are sent over https only
 * @param agency its name, as clients read it
 * @param segmentCents what one segment of a text costs in cents; empty when it is not known
 * @param zone the agency's, in which times are shown
 * @param requireSecondFactor whether everyone who signs in by password needs a second factor
 * @param provider what the agency's own sign-in is called; empty when there is none
 * @param mostStreams live updates open at once, over all staff
 */
public record DeskSettings(
    URI publicUrl,
    String agency,
    String segmentCents,
    ZoneId zone,
    boolean requireSecondFactor,
    String provider,
    int mostStreams) {
  boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** The address without path, as browsers send it in {@code Origin}. */
  String origin() {
    String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
    return publicUrl.getScheme() + "://" + publicUrl.getHost() + port;
  }
}
