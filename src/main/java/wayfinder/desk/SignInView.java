package wayfinder.desk;

/**
 * What the sign-in page shows.
 *
 * @param why one is asked; empty at a first visit
 * @param conversation where to go on afterwards; empty for the queue
 * @param typed what had been typed when the session ended
 */
public record SignInView(String why, String conversation, Typed typed) {}
