package wayfinder.search;

import java.time.LocalDate;
import wayfinder.text.Language;

/**
 * What a client needs, in the client's words.
 *
 * @param language of the conversation; both languages are searched when the words are mixed
 * @param today what is past its date on this day is not found
 */
public record Query(String text, Language language, LocalDate today) {}
