package wayfinder.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.text.WholeMessage;
import wayfinder.understanding.SeekerWords;
import wayfinder.understanding.SeekerWords.Sign;

/** Reads {@code language/seekers.yaml}: how clients tell who needs a place. */
final class SeekerWordFile {
  private static final List<Sign> ANSWERS =
      List.of(Sign.YES, Sign.NO, Sign.SKIP, Sign.WOMAN, Sign.MAN);
  private static final List<Sign> TOLD =
      List.of(
          Sign.VETERAN,
          Sign.NO_VETERAN,
          Sign.WOMAN,
          Sign.MAN,
          Sign.CHILDREN,
          Sign.NO_CHILDREN,
          Sign.PET,
          Sign.NO_PET);

  private final Folder folder;
  private final Faults faults;

  SeekerWordFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  SeekerWords read() {
    Path file = folder.file("language/seekers.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    root.ifPresent(entry -> entry.allowOnly(Set.of("told", "age", "answers")));
    Optional<Entry> age = root.flatMap(entry -> InterviewWordFile.part(entry, "age"));
    age.ifPresent(entry -> entry.allowOnly(Set.of("before", "after")));
    return new SeekerWords(
        signs(root, "told", TOLD),
        signs(root, "answers", ANSWERS),
        age.map(entry -> phrases(entry, "before")).orElse(List.of()),
        age.map(entry -> phrases(entry, "after")).orElse(List.of()));
  }

  private static Map<Sign, List<String>> signs(
      Optional<Entry> root, String key, List<Sign> expected) {
    var signs = new EnumMap<Sign, List<String>>(Sign.class);
    root.flatMap(entry -> InterviewWordFile.part(entry, key))
        .ifPresent(
            part -> {
              part.allowOnly(expected.stream().map(Sign::key).collect(Collectors.toSet()));
              expected.forEach(sign -> signs.put(sign, phrases(part, sign.key())));
            });
    return signs;
  }

  private static List<String> phrases(Entry entry, String key) {
    List<String> phrases =
        entry.texts(key).stream()
            .map(WholeMessage::of)
            .flatMap(Stream::of)
            .filter(phrase -> !phrase.isEmpty())
            .distinct()
            .toList();
    if (phrases.isEmpty()) {
      entry.fault(key, "\"%s\" holds no words".formatted(key));
    }
    return phrases;
  }
}
