package wayfinder.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * A help line that anyone in the country can call or text.
 *
 * @param says what it is, in plain words
 * @param sms the same for a text message, at most 150 septets
 * @param call null when it takes no calls
 * @param text null when it takes no texts
 * @param chat address of its web chat; null when it has none
 * @param always open day and night
 * @param dangers the categories of danger it serves, by slug
 * @param discreet its name must not stand on a phone that others may read
 * @param verified seen on the line's own site or its funder's; only such lines stand in crisis
 *     texts
 * @param reviewBy the last day it is offered
 */
public record Line(
    String id,
    Map<Language, String> name,
    Map<Language, String> says,
    Map<Language, String> sms,
    @Nullable Call call,
    @Nullable TextRoute text,
    @Nullable String chat,
    Map<Language, String> hours,
    boolean always,
    List<String> topics,
    List<String> dangers,
    boolean discreet,
    boolean verified,
    LocalDate verifiedOn,
    LocalDate reviewBy,
    List<Source> sources,
    Map<Language, List<String>> asks) {
  /**
   * How to call it.
   *
   * @param note what to press or say; may lack a language
   */
  public record Call(String number, Map<Language, String> note) {}

  /**
   * How to text it.
   *
   * @param send the word to send; may lack a language
   */
  public record TextRoute(String to, Map<Language, String> send) {}

  /** Whether it may be offered on this day. */
  public boolean isCurrent(LocalDate today) {
    return !today.isAfter(reviewBy);
  }

  /**
   * What it goes by in lists and titles: its name, or, for a discreet one, its number, because its
   * name must not stand on a screen that others may read.
   */
  public String title(Language language) {
    return discreet && call != null ? call.number() : name.getOrDefault(language, id);
  }
}
