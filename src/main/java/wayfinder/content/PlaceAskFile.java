package wayfinder.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wayfinder.search.PlaceAskWords;

/** Reads {@code language/place-asks.yaml}: with which words clients ask for a place. */
final class PlaceAskFile {
  private final Folder folder;
  private final Faults faults;

  PlaceAskFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  PlaceAskWords read() {
    Path file = folder.file("language/place-asks.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    if (root.isEmpty()) {
      return new PlaceAskWords(Set.of(), Set.of(), List.of(), List.of(), List.of());
    }
    Entry words = root.get();
    words.allowOnly(Set.of("asking", "telling", "before", "after", "contact"));
    return new PlaceAskWords(
        LanguageWordFiles.single(words, "asking"),
        LanguageWordFiles.single(words, "telling"),
        LanguageWordFiles.phrases(words, "before"),
        LanguageWordFiles.phrases(words, "after"),
        LanguageWordFiles.phrases(words, "contact"));
  }
}
