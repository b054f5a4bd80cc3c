package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.AppealWindow;
import wayfinder.knowledge.DayCount;
import wayfinder.text.Words;

/** Reads {@code deadlines/appeals.yaml}: how long clients have to contest what was decided. */
final class AppealWindowFile {
  private static final Set<String> KEYS =
      Set.of(
          "id", "topic", "named", "letters", "certain", "ask", "keep", "answer", "name", "what",
          "how", "cards");

  private static final Map<String, AppealWindow.Letter> LETTERS =
      Map.of(
          "no", AppealWindow.Letter.NO,
          "cut", AppealWindow.Letter.CUT,
          "applied", AppealWindow.Letter.NONE_YET);

  private final Folder folder;
  private final Set<String> topics;
  private final Set<String> cards;
  private final Faults faults;

  AppealWindowFile(Folder folder, Set<String> topics, Set<String> cards, Faults faults) {
    this.folder = folder;
    this.topics = topics;
    this.cards = cards;
    this.faults = faults;
  }

  List<AppealWindow> read() {
    Path file = folder.file("deadlines/appeals.yaml");
    var windows = new ArrayList<AppealWindow>();
    var ids = new HashSet<String>();
    for (Entry entry : Entry.list(file, folder.read(file), faults)) {
      entry.allowOnly(KEYS);
      if (!ids.add(entry.text("id"))) {
        entry.fault("id", "another entry has the same id");
      }
      windows.add(window(entry));
    }
    return windows;
  }

  private AppealWindow window(Entry entry) {
    String topic = entry.text("topic");
    if (!topics.contains(topic)) {
      entry.fault("topic", "\"%s\" is none of topics.yaml".formatted(topic));
    }
    if (!entry.has("ask")) {
      entry.fault("ask", "\"ask\" is missing: {from: letter, days: 90, cite: …}");
    }
    DayCount ask = count(entry, "ask");
    return new AppealWindow(
        entry.text("id"),
        topic,
        entry.texts("named").stream().map(Words::fold).toList(),
        letters(entry),
        entry.flag("certain"),
        ask == null ? new DayCount(DayCount.From.LETTER, 1, DayCount.Unit.DAYS, false, "") : ask,
        count(entry, "keep"),
        count(entry, "answer"),
        entry.perLanguage("name"),
        entry.perLanguage("what"),
        entry.perLanguage("how"),
        entry.entry("cards").map(this::cards).orElseGet(() -> missing(entry)));
  }

  private Map<AppealWindow.Letter, String> cards(Entry entry) {
    var named = new EnumMap<AppealWindow.Letter, String>(AppealWindow.Letter.class);
    for (String key : entry.keys()) {
      AppealWindow.Letter letter = LETTERS.get(key);
      String card = entry.text(key);
      if (letter == null) {
        entry.fault(key, "\"%s\" is none of \"no\", cut and applied".formatted(key));
      } else if (!cards.contains(card)) {
        entry.fault(key, "there is no card \"%s\" under rights/".formatted(card));
      } else {
        named.put(letter, card);
      }
    }
    return named;
  }

  private static Map<AppealWindow.Letter, String> missing(Entry entry) {
    entry.fault("cards", "\"cards\" is missing: which card says more, {\"no\": snap-denied}");
    return Map.of();
  }

  private static Set<AppealWindow.Letter> letters(Entry entry) {
    var letters = EnumSet.noneOf(AppealWindow.Letter.class);
    for (String letter : entry.texts("letters")) {
      switch (letter) {
        case "no" -> letters.add(AppealWindow.Letter.NO);
        case "cut" -> letters.add(AppealWindow.Letter.CUT);
        default -> entry.fault("letters", "\"%s\" is neither \"no\" nor cut".formatted(letter));
      }
    }
    if (letters.isEmpty()) {
      entry.fault("letters", "says for which letters: [\"no\", cut]");
    }
    return letters;
  }

  private static @Nullable DayCount count(Entry all, String key) {
    Entry entry = all.entry(key).orElse(null);
    if (entry == null) {
      return null;
    }
    entry.allowOnly(Set.of("from", "days", "years", "rolls", "cite"));
    boolean inYears = entry.has("years");
    return new DayCount(
        from(entry),
        number(entry, inYears ? "years" : "days"),
        inYears ? DayCount.Unit.YEARS : DayCount.Unit.DAYS,
        entry.flag("rolls"),
        entry.text("cite"));
  }

  private static DayCount.From from(Entry entry) {
    for (DayCount.From from : DayCount.From.values()) {
      if (from.name().toLowerCase(Locale.ROOT).equals(entry.text("from"))) {
        return from;
      }
    }
    entry.fault("from", "is letter, receipt or change");
    return DayCount.From.LETTER;
  }

  private static int number(Entry entry, String key) {
    String number = entry.text(key);
    if (!number.matches("[1-9][0-9]{0,2}")) {
      entry.fault(key, "\"%s\" is a whole number of them, such as 90".formatted(key));
      return 1;
    }
    return Integer.parseInt(number);
  }
}
