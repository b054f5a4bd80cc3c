package wayfinder.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as clients read them, in short. */
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

  /** Such as "Sep 30, 2027", or "30 sept 2027". */
  public static String withYear(LocalDate day, Language language) {
    return switch (language) {
      case EN -> DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US).format(day);
      case ES ->
          DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("es", "US"))
              .format(day)
              .replace(".", "");
    };
  }
}
