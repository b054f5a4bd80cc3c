package wayfinder.reply;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Phrase;
import wayfinder.text.Language;

/** How each phrase is worded, by language; for SMS and web where they differ. */
public final class Wording {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}");

  /** One phrase in one language. */
  public record Text(String sms, String web) {}

  private final Map<Language, Map<String, Text>> texts;

  public Wording(Map<Language, Map<String, Text>> texts) {
    this.texts = Map.copyOf(texts);
  }

  /**
   * The phrase in words.
   *
   * @throws IllegalArgumentException if there is no such phrase, or a blank of it is not filled
   */
  public String say(Phrase phrase, Language language, Channel channel) {
    Text text = texts.getOrDefault(language, Map.of()).get(phrase.key());
    if (text == null) {
      throw new IllegalArgumentException("no phrase " + phrase.key() + " in " + language.code());
    }
    String pattern = channel == Channel.SMS ? text.sms() : text.web();
    return BLANK
        .matcher(pattern)
        .replaceAll(blank -> Matcher.quoteReplacement(value(phrase, blank.group(1))));
  }

  /** Every wording of a language, by key. */
  public Map<String, Text> of(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  /** The blanks of a pattern, by name. */
  public static Set<String> blanks(String pattern) {
    return BLANK
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String value(Phrase phrase, String blank) {
    String value = phrase.blanks().get(blank);
    if (value == null) {
      throw new IllegalArgumentException("phrase " + phrase.key() + " needs " + blank);
    }
    return value;
  }
}
