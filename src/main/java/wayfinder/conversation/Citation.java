package wayfinder.conversation;

import java.time.LocalDate;

/**
 * Where a statement is written.
 *
 * @param cite its short form, such as {@code 7 CFR 273.15}
 * @param reviewed when a person last checked it
 */
public record Citation(String title, String cite, String url, LocalDate reviewed) {}
