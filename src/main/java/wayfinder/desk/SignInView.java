package wayfinder.desk;

/**
 * What the sign-in page shows.
 *
 * @param why one is asked; empty at a first visit
 * @param wanted what is gone on with afterwards
 */
public record SignInView(String why, Wanted wanted) {}
