package wayfinder.channel.web;

import java.net.URI;

/**
 * What the web chat is told from outside.
 *
 * @param publicUrl as browsers see the service; over https the pages ask to be read over https only
 * @param leaveUrl where "Leave this page" leads: a harmless page, such as a weather report
 * @param rateLimits whether callers are slowed down; off only where the service listens on loopback
 * @param mostStreams event streams open at once, over all conversations
 */
public record WebSettings(URI publicUrl, URI leaveUrl, boolean rateLimits, int mostStreams) {
  /** Where "Leave this page" leads if nothing else is set. */
  public static final URI WEATHER = URI.create("https://www.weather.gov/");

  public WebSettings {
    String scheme = leaveUrl.getScheme();
    if (!"https".equals(scheme) && !"http".equals(scheme)) {
      throw new IllegalArgumentException("the page to leave to has an http or https address");
    }
    if (mostStreams < 1) {
      throw new IllegalArgumentException("at least one event stream can be open");
    }
  }

  boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }
}
