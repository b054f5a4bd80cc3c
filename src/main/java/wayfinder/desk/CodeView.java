package wayfinder.desk;

/**
 * What the page shows that asks for a code.
 *
 * @param step the token of the step before
 * @param wanted what is gone on with afterwards
 */
public record CodeView(String why, String step, Wanted wanted) {}
