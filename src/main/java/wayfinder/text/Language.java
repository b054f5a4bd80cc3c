package wayfinder.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language the assistant speaks. */
public enum Language {
  EN,
  ES;

  /** Its ISO 639-1 code in lower case, as folders of prompts and the HTTP contract name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language with this ISO 639-1 code; region tags such as {@code es-MX} count too. */
  public static Optional<Language> of(String code) {
    String main = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Stream.of(values()).filter(language -> language.code().equals(main)).findFirst();
  }
}
