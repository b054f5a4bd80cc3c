package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wayfinder.hsds.SpokenLanguages;
import wayfinder.text.Words;

/** Reads {@code language/languages.yaml}: the languages of a directory, their codes and names. */
final class SpokenLanguageFile {
  private static final Set<String> KEYS = Set.of("codes", "en", "es");
  private static final String CODE = "[a-z]{2,3}";

  private final Folder folder;
  private final Faults faults;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> told = new HashMap<>();

  SpokenLanguageFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  SpokenLanguages read() {
    Path file = folder.file("language/languages.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    root.ifPresent(all -> all.keys().forEach(code -> read(code, all)));
    return new SpokenLanguages(codes, names, told);
  }

  private void read(String code, Entry all) {
    Optional<Entry> entry = all.entry(code);
    entry.ifPresent(it -> it.allowOnly(KEYS));
    var ofIt = new ArrayList<>(List.of(code));
    ofIt.addAll(texts(entry, "codes"));
    for (String one : ofIt) {
      if (!one.matches(CODE)) {
        all.fault(code, "\"%s\" is no code of two or three letters".formatted(one));
      } else if (codes.put(one, code) != null) {
        all.fault(code, "the code \"%s\" stands twice".formatted(one));
      }
    }
    var own = new HashSet<String>(); // some are called the same in both languages
    for (String key : List.of("en", "es")) {
      if (texts(entry, key).isEmpty()) {
        all.fault(code, "a name of \"%s\" is missing under \"%s\"".formatted(code, key));
      }
      for (String name : texts(entry, key)) {
        String folded = String.join(" ", Words.in(name));
        if (own.add(folded) && names.put(folded, code) != null) {
          all.fault(code, "the name \"%s\" stands twice".formatted(name));
        }
      }
    }
    texts(entry, "en").stream().findFirst().ifPresent(name -> told.put(code, name));
  }

  private static List<String> texts(Optional<Entry> entry, String key) {
    return entry.map(it -> it.texts(key)).orElse(List.of());
  }
}
