package wayfinder.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.consent.WishWords;
import wayfinder.knowledge.FederalHoliday;
import wayfinder.knowledge.HolidayNames;
import wayfinder.search.RefusalWords;
import wayfinder.text.Language;
import wayfinder.text.WholeMessage;
import wayfinder.text.Words;
import wayfinder.understanding.CityWords;
import wayfinder.understanding.Command;
import wayfinder.understanding.CommandWords;
import wayfinder.understanding.LetterWords;
import wayfinder.understanding.PlaceAnswerWords;
import wayfinder.understanding.PlanWords;

/** Reads the words by which wishes, commands, refusals and cities are known. */
final class LanguageWordFiles {
  private final Folder folder;
  private final Faults faults;

  LanguageWordFiles(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** {@code language/wishes.yaml}: lists of words, both languages together. */
  WishWords wishes() {
    Path file = folder.file("language/wishes.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return new WishWords(Set.of(), Set.of(), Set.of(), List.of(), List.of());
    }
    Entry words = root.get();
    words.allowOnly(Set.of("stop", "start", "help", "stopPhrases", "stopGuards"));
    return new WishWords(
        whole(words, "stop"),
        whole(words, "start"),
        whole(words, "help"),
        inOrder(words, "stopPhrases"),
        inOrder(words, "stopGuards"));
  }

  /** {@code language/commands.yaml}: per command {@code whole} and {@code within}. */
  CommandWords commands() {
    Path file = folder.file("language/commands.yaml");
    var whole = new EnumMap<Command, Set<String>>(Command.class);
    var within = new EnumMap<Command, List<String>>(Command.class);
    Entry.mapping(file, folder.read(file), 0, faults)
        .ifPresent(
            root -> {
              root.allowOnly(
                  Stream.of(Command.values())
                      .map(LanguageWordFiles::name)
                      .collect(Collectors.toSet()));
              for (Command command : Command.values()) {
                Optional<Entry> words = root.entry(name(command));
                if (words.isEmpty()) {
                  root.fault(name(command), "\"%s\" is missing".formatted(name(command)));
                  continue;
                }
                words.get().allowOnly(Set.of("whole", "within"));
                whole.put(command, whole(words.get(), "whole"));
                within.put(command, inOrder(words.get(), "within"));
              }
            });
    return new CommandWords(whole, within);
  }

  /** {@code language/refusals.yaml}: lists of phrases, both languages together. */
  RefusalWords refusals() {
    Path file = folder.file("language/refusals.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return new RefusalWords(List.of(), List.of(), Set.of());
    }
    Entry words = root.get();
    words.allowOnly(Set.of("refusing", "owning", "wanting"));
    return new RefusalWords(
        phrases(words, "refusing"), phrases(words, "owning"), single(words, "wanting"));
  }

  /** {@code language/cities.yaml}: lists of words, both languages together. */
  CityWords cities() {
    Path file = folder.file("language/cities.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return new CityWords(Set.of(), Set.of(), Set.of());
    }
    Entry words = root.get();
    words.allowOnly(Set.of("before", "filler", "noCity"));
    return new CityWords(
        single(words, "before"),
        single(words, "filler"),
        phrases(words, "noCity").stream()
            .map(phrase -> String.join(" ", phrase))
            .collect(Collectors.toSet()));
  }

  /** {@code language/plan.yaml}: lists of words, both languages together. */
  PlanWords plan() {
    Path file = folder.file("language/plan.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return new PlanWords(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }
    Entry words = root.get();
    words.allowOnly(Set.of("plan", "done", "yes", "later", "filler"));
    return new PlanWords(
        whole(words, "plan"),
        whole(words, "done"),
        whole(words, "yes"),
        whole(words, "later"),
        whole(words, "filler"));
  }

  /** {@code language/places.yaml}: lists of phrases, both languages together. */
  PlaceAnswerWords placeAnswers() {
    Path file = folder.file("language/places.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return new PlaceAnswerWords(List.of(), List.of(), List.of(), List.of());
    }
    Entry words = root.get();
    words.allowOnly(Set.of("full", "wrongNumber", "didNotGo", "gotHelp"));
    return new PlaceAnswerWords(
        inOrder(words, "gotHelp"),
        inOrder(words, "full"),
        inOrder(words, "wrongNumber"),
        inOrder(words, "didNotGo"));
  }

  /** {@code language/letters.yaml}: lists of words, both languages together. */
  LetterWords letters() {
    Path file = folder.file("language/letters.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return LetterWords.NONE;
    }
    Entry words = root.get();
    words.allowOnly(
        Set.of(
            "months",
            "letter",
            "no",
            "cut",
            "applied",
            "starts",
            "howLong",
            "renew",
            "lost",
            "yes",
            "noThanks"));
    return new LetterWords(
        months(words),
        inOrder(words, "letter"),
        inOrder(words, "no"),
        inOrder(words, "cut"),
        inOrder(words, "applied"),
        inOrder(words, "starts"),
        inOrder(words, "howLong"),
        inOrder(words, "renew"),
        whole(words, "lost"),
        whole(words, "yes"),
        whole(words, "noThanks"));
  }

  private static Map<String, Integer> months(Entry words) {
    var months = new HashMap<String, Integer>();
    words
        .entry("months")
        .ifPresent(
            all -> {
              for (String number : all.keys()) {
                if (!number.matches("[1-9]|1[0-2]")) {
                  all.fault(number, "a month is 1 to 12");
                  continue;
                }
                inOrder(all, number).forEach(name -> months.put(name, Integer.valueOf(number)));
              }
            });
    return months;
  }

  /** {@code language/holidays.yaml}: the name of each holiday by language. */
  HolidayNames holidays() {
    Path file = folder.file("language/holidays.yaml");
    var names = new EnumMap<FederalHoliday, Map<Language, String>>(FederalHoliday.class);
    Entry.mapping(file, folder.read(file), 0, faults)
        .ifPresent(
            root -> {
              root.allowOnly(
                  Stream.of(FederalHoliday.values())
                      .map(FederalHoliday::slug)
                      .collect(Collectors.toSet()));
              for (FederalHoliday holiday : FederalHoliday.values()) {
                names.put(holiday, root.perLanguage(holiday.slug()));
              }
            });
    return new HolidayNames(names);
  }

  static Set<String> single(Entry entry, String key) {
    var single = new LinkedHashSet<String>();
    for (List<String> phrase : phrases(entry, key)) {
      single.add(phrase.getFirst());
      if (phrase.size() > 1) {
        entry.fault(key, "\"%s\" holds single words: %s".formatted(key, String.join(" ", phrase)));
      }
    }
    return single;
  }

  static List<List<String>> phrases(Entry entry, String key) {
    List<List<String>> phrases =
        entry.texts(key).stream().map(Words::in).filter(words -> !words.isEmpty()).toList();
    if (phrases.isEmpty()) {
      entry.fault(key, "\"%s\" holds no words".formatted(key));
    }
    return phrases;
  }

  private static String name(Command command) {
    return command.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> whole(Entry entry, String key) {
    return Set.copyOf(inOrder(entry, key));
  }

  private static List<String> inOrder(Entry entry, String key) {
    return entry.texts(key).stream().map(WholeMessage::of).filter(word -> !word.isEmpty()).toList();
  }
}
