package wayfinder.skill.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.understanding.LetterReader.Letter;
import wayfinder.understanding.LetterReader.Matter;

/**
 * What is known of a client's letter so far. It is kept as an open question's answers.
 *
 * @param topic what it is about; empty while that is not known
 * @param date printed on it, or the day they applied; null while that is not known
 * @param change when the change starts; null where that is not known
 */
record Counted(
    String topic,
    Matter matter,
    @Nullable LocalDate date,
    @Nullable LocalDate change,
    String words) {
  private static final String TOPIC = "topic";
  private static final String MATTER = "matter";
  private static final String DATE = "date";
  private static final String CHANGE = "change";
  private static final String WORDS = "words";

  static Counted of(String topic, Letter letter, String words) {
    return new Counted(topic, letter.matter(), letter.date(), letter.change(), words);
  }

  static Counted of(Map<String, String> kept) {
    return new Counted(
        kept.getOrDefault(TOPIC, ""),
        Matter.valueOf(kept.getOrDefault(MATTER, Matter.NOT_SAID.name())),
        day(kept.get(DATE)),
        day(kept.get(CHANGE)),
        kept.getOrDefault(WORDS, ""));
  }

  private static @Nullable LocalDate day(@Nullable String kept) {
    return kept == null ? null : LocalDate.parse(kept);
  }

  Map<String, String> kept() {
    var kept = new HashMap<>(Map.of(TOPIC, topic, MATTER, matter.name(), WORDS, words));
    if (date != null) {
      kept.put(DATE, date.toString());
    }
    if (change != null) {
      kept.put(CHANGE, change.toString());
    }
    return kept;
  }

  Counted about(String other, String text) {
    return new Counted(other, matter, date, change, words + " " + text);
  }

  Counted on(LocalDate day) {
    return new Counted(topic, matter, day, change, words);
  }
}
