package wayfinder.desk;

/**
 * What the sign-in page shows.
 *
 * @param note why one is asked; empty at a first visit
 * @param conversation where to go on afterwards; empty for the queue
 * @param draft what had been typed when the session ended
 */
public record SignInView(String note, String conversation, String draft) {}
