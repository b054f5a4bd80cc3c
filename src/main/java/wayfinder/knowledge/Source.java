package wayfinder.knowledge;

/**
 * Where a statement is written.
 *
 * @param cite its short form for a text message, at most 28 characters
 */
public record Source(String title, String cite, String url) {}
