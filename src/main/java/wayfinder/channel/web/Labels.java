package wayfinder.channel.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import wayfinder.text.Language;

/**
 * The labels of the pages in one language: buttons and notices, not what the assistant says. They
 * stand in {@code web/words.LANGUAGE.json}, which the scripts read too.
 */
public final class Labels {
  private final Language language;
  private final Map<String, String> words;

  private Labels(Language language, Map<String, String> words) {
    this.language = language;
    this.words = Map.copyOf(words);
  }

  static Labels read(Language language) {
    String name = "/web/words." + language.code() + ".json";
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + name);
      }
      return new Labels(language, new JsonMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the labels in " + language.code() + " could not be read", e);
    }
  }

  /** The label with this key. */
  public String get(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no label " + key + " in " + language.code());
    }
    return word;
  }

  /** The label with this key, its blank filled. */
  public String filled(String key, String blank, String value) {
    return get(key).replace("{" + blank + "}", value);
  }

  /** The label with this key, its two blanks filled. */
  public String filled(String key, String blank, String value, String blank2, String value2) {
    return filled(key, blank, value).replace("{" + blank2 + "}", value2);
  }

  /** The language of these labels. */
  public Language language() {
    return language;
  }

  Map<String, String> all() {
    return words;
  }
}
