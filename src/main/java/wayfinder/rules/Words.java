package wayfinder.rules;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.text.Language;

/**
 * A sentence in every language, with blanks such as <code>{household.size}</code>; a blank that
 * begins <code>${</code> is an amount of money.
 */
public record Words(Map<Language, String> in) {
  private static final Pattern BLANK = Pattern.compile("(\\$?)\\{([^}]+)}");

  public Words {
    in = Map.copyOf(in);
  }

  /** The sentence, its blanks not filled. */
  public String in(Language language) {
    return Objects.requireNonNull(in.get(language));
  }

  /** The names of all blanks. */
  java.util.Set<String> blanks() {
    var names = new java.util.TreeSet<String>();
    for (String sentence : in.values()) {
      BLANK.matcher(sentence).results().forEach(found -> names.add(found.group(2)));
    }
    return names;
  }

  /** The sentence with what each blank's name stands for. */
  String filled(Language language, Function<String, Object> value) {
    return BLANK
        .matcher(in(language))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Figure.text(value.apply(found.group(2)), !found.group(1).isEmpty())));
  }
}
