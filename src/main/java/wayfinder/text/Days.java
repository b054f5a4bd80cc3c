package wayfinder.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as clients read them, short and without the year. */
public final class Days {
  private Days() {}

  /** Such as "Mon, Nov 30", or "lun 30 nov". */
  public static String words(LocalDate day, Language language) {
    return switch (language) {
      case EN -> DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US).format(day);
      case ES ->
          DateTimeFormatter.ofPattern("EEE d MMM", Locale.of("es", "US"))
              .format(day)
              .replace(".", "");
    };
  }
}
