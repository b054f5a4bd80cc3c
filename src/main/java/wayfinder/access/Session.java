package wayfinder.access;

import java.time.Instant;

/**
 * Someone who is signed in on one browser.
 *
 * @param id names it without opening it
 * @param device what kind of browser on what kind of machine
 * @param seen when its holder last did something, to the half minute
 * @param secondFactor whether its holder has a second factor
 */
public record Session(
    String id,
    Staff staff,
    How how,
    String device,
    Instant began,
    Instant seen,
    boolean secondFactor) {
  /** By what one signed in. */
  public enum How {
    PASSWORD,
    /** Password and a code. */
    CODE,
    /** The agency's own sign-in, which asks for what it sees fit. */
    PROVIDER
  }
}
