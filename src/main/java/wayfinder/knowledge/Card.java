package wayfinder.knowledge;

import java.time.LocalDate;
import java.util.List;
import wayfinder.text.Language;

/**
 * A right in plain words, in one language, with what to do, what to say and its sources.
 *
 * @param sms the whole of it for a text message, at most 230 septets of GSM-7 once folded
 * @param sections the long form, heading and text in order, Markdown
 * @param asks how clients put it, for the search
 * @param reviewed when a person last checked it
 * @param reviewBy the last day it is offered
 */
public record Card(
    String slug,
    Language language,
    String title,
    List<String> topics,
    String jurisdiction,
    LocalDate reviewed,
    LocalDate reviewBy,
    List<Source> sources,
    List<String> asks,
    String sms,
    List<Section> sections) {
  /** A heading and what stands below it. */
  public record Section(String heading, String text) {}

  public Card {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
    asks = List.copyOf(asks);
    sections = List.copyOf(sections);
  }

  /** Whether it may be offered on this day. */
  public boolean isCurrent(LocalDate today) {
    return !today.isAfter(reviewBy);
  }
}
