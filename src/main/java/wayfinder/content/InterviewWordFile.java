package wayfinder.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wayfinder.text.WholeMessage;
import wayfinder.text.Words;
import wayfinder.understanding.AnswerWords;
import wayfinder.understanding.InterviewWords;
import wayfinder.understanding.Opening;
import wayfinder.understanding.Period;
import wayfinder.understanding.RelationReader;
import wayfinder.understanding.Sign;

/**
 * Reads {@code language/interview.yaml}: how clients begin the screening and text its answers, both
 * languages together.
 */
final class InterviewWordFile {
  private static final Set<String> KEYS =
      Set.of(
          "begin",
          "signs",
          "periods",
          "hours",
          "thousand",
          "clock",
          "youngAges",
          "newborn",
          "numbers",
          "people",
          "relations",
          "filler",
          "marks",
          "story",
          "change");
  private static final Set<String> RELATIONS =
      Set.of("self", "spouse", "partner", "child", "parent", "other", RelationReader.UNSURE);
  private static final String SMALL_NUMBER = "[0-9]{1,2}";

  private final Folder folder;
  private final Faults faults;

  InterviewWordFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  InterviewWords read() {
    Path file = folder.file("language/interview.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    root.ifPresent(entry -> entry.allowOnly(KEYS));
    return new InterviewWords(
        root.flatMap(entry -> part(entry, "begin"))
            .map(InterviewWordFile::opening)
            .orElseGet(() -> new Opening(Set.of(), Set.of(), Set.of(), Set.of())),
        answers(root),
        StoryWordEntries.read(root));
  }

  private static Opening opening(Entry begin) {
    begin.allowOnly(Set.of("whole", "asking", "benefits", "filler"));
    return new Opening(
        whole(begin, "whole"),
        whole(begin, "asking"),
        whole(begin, "benefits"),
        whole(begin, "filler"));
  }

  private static AnswerWords answers(Optional<Entry> root) {
    var signs = new EnumMap<Sign, Set<String>>(Sign.class);
    var periods = new EnumMap<Period, List<String>>(Period.class);
    var numbers = new HashMap<String, Integer>();
    var marks = new HashMap<String, Map<String, List<String>>>();
    root.flatMap(entry -> part(entry, "signs"))
        .ifPresent(
            all -> {
              for (Sign sign : Sign.values()) {
                signs.put(sign, whole(all, sign.key()));
              }
            });
    root.flatMap(entry -> part(entry, "periods"))
        .ifPresent(
            all -> {
              for (Period period : Period.values()) {
                periods.put(period, folded(all, period.key()));
              }
            });
    root.flatMap(entry -> part(entry, "numbers"))
        .ifPresent(all -> all.keys().forEach(word -> numbers.put(word, number(all, word))));
    root.flatMap(entry -> part(entry, "marks"))
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        question ->
                            all.entry(question)
                                .ifPresent(one -> marks.put(question, letters(one)))));
    return new AnswerWords(
        signs,
        periods,
        list(root, "hours"),
        list(root, "thousand"),
        list(root, "clock"),
        list(root, "youngAges"),
        list(root, "newborn"),
        numbers,
        root.flatMap(entry -> part(entry, "people"))
            .map(InterviewWordFile::people)
            .orElseGet(() -> new AnswerWords.PeopleWords(Set.of(), Set.of(), Set.of(), Set.of())),
        root.flatMap(entry -> part(entry, "relations"))
            .map(InterviewWordFile::relations)
            .orElse(Map.of()),
        fillers(root),
        marks);
  }

  private static AnswerWords.PeopleWords people(Entry people) {
    people.allowOnly(Set.of("alone", "others", "everyone", "one"));
    return new AnswerWords.PeopleWords(
        whole(people, "alone"),
        whole(people, "others"),
        whole(people, "everyone"),
        whole(people, "one"));
  }

  private static Map<String, Set<String>> relations(Entry all) {
    all.allowOnly(RELATIONS);
    return RELATIONS.stream().collect(Collectors.toMap(key -> key, key -> whole(all, key)));
  }

  private static Map<String, List<String>> letters(Entry marks) {
    var letters = new HashMap<String, List<String>>();
    for (String letter : marks.keys()) {
      if (!letter.matches("[A-Z1-9]")) {
        marks.fault(letter, "is one capital letter or digit");
      }
      letters.put(letter, List.copyOf(whole(marks, letter)));
    }
    return letters;
  }

  private static int number(Entry numbers, String word) {
    String number = numbers.text(word);
    if (!number.matches(SMALL_NUMBER)) {
      numbers.fault(word, "is a number below 100");
      return 0;
    }
    return Integer.parseInt(number);
  }

  static Optional<Entry> part(Entry root, String key) {
    Optional<Entry> part = root.entry(key);
    if (part.isEmpty()) {
      root.fault(key, "\"%s\" is missing".formatted(key));
    }
    return part;
  }

  private static List<String> list(Optional<Entry> root, String key) {
    return root.map(entry -> folded(entry, key)).orElse(List.of());
  }

  private static Set<String> fillers(Optional<Entry> root) {
    var single = new LinkedHashSet<String>();
    list(root, "filler").forEach(phrase -> single.addAll(Words.in(phrase)));
    return single;
  }

  static List<String> folded(Entry entry, String key) {
    List<String> all = entry.texts(key).stream().map(Words::fold).toList();
    if (all.isEmpty()) {
      entry.fault(key, "\"%s\" holds no words".formatted(key));
    }
    return all;
  }

  private static Set<String> whole(Entry entry, String key) {
    var all = new LinkedHashSet<String>();
    folded(entry, key).forEach(phrase -> all.add(WholeMessage.of(phrase)));
    return all;
  }
}
