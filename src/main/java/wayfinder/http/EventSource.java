package wayfinder.http;

import java.io.IOException;

/** What one open page is told, read anew from the store each time: what wakes it says nothing. */
public interface EventSource {
  /**
   * Begins to listen.
   *
   * @param wake to be run whenever there may be something new; returns at once
   * @return ends the listening
   */
  Runnable listen(Runnable wake);

  /**
   * Sends what is new, if anything is.
   *
   * @return whether the page may hear more
   */
  boolean tell(EventWriter out) throws IOException;

  /** Sends the last of a page that may hear no more, or gave its place to a newer one. */
  default void sayGoodbye(EventWriter out) throws IOException {}
}
