package wayfinder.understanding;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.text.Words;

/** Reads that an answer is to be changed: {@code change rent to 950}. */
public final class ChangeReader {
  private static final String MINE = "(?:\\s+(?:my|our|the|mi|mis|nuestra|el|la|los|las))?";

  private final StoryWords words;
  private final Pattern verb;

  ChangeReader(StoryWords words) {
    this.words = words;
    verb =
        Pattern.compile(
            "^\\s*(?:(?:please|pls|i want to|i need to|can you|por favor|quiero)\\s+)*"
                + AnswerText.any(words.changeVerbs())
                + MINE
                + "\\s+");
  }

  /**
   * A wish to change an answer.
   *
   * @param question the question it answered
   * @param value the new answer as it was said; empty when none was said yet
   */
  public record Change(String question, String value) {}

  /** The change that the text asks for; empty when it asks for none. */
  public Optional<Change> in(String text) {
    String plain = Words.fold(text).replaceAll("['’]", "");
    Matcher opens = verb.matcher(plain);
    if (!opens.find()) {
      return Optional.empty();
    }
    String wish = plain.substring(opens.end());
    return words.subjects().entrySet().stream()
        .flatMap(
            subject ->
                subject.getValue().stream()
                    .filter(
                        name -> wish.equals(name) || wish.matches(Pattern.quote(name) + "\\b.*"))
                    .map(name -> new Change(subject.getKey(), name)))
        .max(Comparator.comparingInt(found -> found.value().length()))
        .map(found -> new Change(found.question(), value(wish.substring(found.value().length()))));
  }

  private String value(String after) {
    Matcher to =
        Pattern.compile("^[\\s,]*(?:" + AnswerText.any(words.changeTo()) + "|=)\\s*")
            .matcher(after);
    String value = after;
    while (to.find()) {
      value = value.substring(to.end());
      to.reset(value);
    }
    return value.strip();
  }
}
