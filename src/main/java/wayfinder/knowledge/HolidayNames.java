package wayfinder.knowledge;

import java.util.Map;
import java.util.Objects;
import wayfinder.text.Language;

/** How each holiday is called. */
public record HolidayNames(Map<FederalHoliday, Map<Language, String>> names) {
  public HolidayNames {
    names = Map.copyOf(names);
  }

  /** Its name in this language. */
  public String in(Language language, FederalHoliday holiday) {
    return Objects.requireNonNull(
        names.getOrDefault(holiday, Map.of()).get(language), "a holiday has a name in each");
  }
}
