package wayfinder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wayfinder.casework.Papers;
import wayfinder.text.Language;

/** The papers that programs ask for, as the content of the moment has them. */
record AskedPapers(Supplier<Assistant> assistant, Clock clock, ZoneId zone) implements Papers {
  @Override
  public Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    assistant.get().content().programs().words().documents().entrySet().stream()
        .map(it -> Map.entry(it.getKey(), it.getValue().in(Language.EN)))
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> names.put(it.getKey(), it.getValue()));
    return names;
  }

  @Override
  public List<String> askedOf(Map<String, String> told) {
    return assistant.get().interview().papers(told, LocalDate.ofInstant(clock.instant(), zone));
  }
}
