package wayfinder.desk;

/**
 * What the page shows that asks for a code.
 *
 * @param step the token of the step before
 * @param conversation where to go on afterwards; empty for the queue
 * @param typed what had been typed when the session ended
 */
public record CodeView(String why, String step, String conversation, Typed typed) {}
