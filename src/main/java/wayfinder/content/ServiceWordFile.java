package wayfinder.content;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.hsds.ServiceWords;
import wayfinder.knowledge.Group;
import wayfinder.text.Words;

/**
 * Reads {@code language/services.yaml}, by which words the prose of services is read, and {@code
 * language/languages.yaml}.
 */
public final class ServiceWordFile {
  private final Folder folder;
  private final Faults faults;

  ServiceWordFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /**
   * Reads them alone.
   *
   * @throws BrokenContent listing every fault of the files
   */
  public static ServiceWords read(Path knowledgeBase) {
    var faults = new Faults();
    ServiceWords words = new ServiceWordFile(new Folder(knowledgeBase, faults), faults).read();
    if (!faults.all().isEmpty()) {
      throw new BrokenContent(faults.all());
    }
    return words;
  }

  ServiceWords read() {
    Path file = folder.file("language/services.yaml");
    Optional<Entry> root = Entry.mapping(file, folder.read(file), 0, faults);
    root.ifPresent(entry -> entry.allowOnly(Set.of("eligibility", "cost", "confidential")));
    Optional<Entry> eligibility = part(root, "eligibility");
    eligibility.ifPresent(
        entry ->
            entry.allowOnly(
                Set.of(
                    "groups",
                    "everyone",
                    "beside",
                    "joining",
                    "narrowing",
                    "whose",
                    "kin",
                    "noPets",
                    "ages")));
    return new ServiceWords(
        new ServiceWords.Eligible(
            groups(part(eligibility, "groups")),
            single(eligibility, "everyone"),
            single(eligibility, "beside"),
            single(eligibility, "joining"),
            single(eligibility, "narrowing"),
            phrases(eligibility, "whose"),
            phrases(eligibility, "kin"),
            phrases(eligibility, "noPets"),
            ages(part(eligibility, "ages"))),
        secret(part(root, "confidential")),
        free(part(root, "cost")),
        new SpokenLanguageFile(folder, faults).read());
  }

  private static List<String> free(Optional<Entry> entry) {
    entry.ifPresent(all -> all.allowOnly(Set.of("free")));
    return phrases(entry, "free");
  }

  private static Map<String, Group> groups(Optional<Entry> entry) {
    var groups = new HashMap<String, Group>();
    entry.ifPresent(
        all ->
            all.allowOnly(Stream.of(Group.values()).map(Group::slug).collect(Collectors.toSet())));
    for (Group group : Group.values()) {
      for (String word : phrases(entry, group.slug())) {
        if (groups.put(word, group) != null) {
          entry.ifPresent(all -> all.fault(group.slug(), "\"%s\" stands twice".formatted(word)));
        }
      }
    }
    return groups;
  }

  private static ServiceWords.Ages ages(Optional<Entry> entry) {
    entry.ifPresent(
        all ->
            all.allowOnly(
                Set.of(
                    "before", "range", "years", "orOlder", "from", "orYounger", "upTo", "under")));
    return new ServiceWords.Ages(
        phrases(entry, "before"),
        phrases(entry, "range"),
        phrases(entry, "years"),
        phrases(entry, "orOlder"),
        phrases(entry, "from"),
        phrases(entry, "orYounger"),
        phrases(entry, "upTo"),
        phrases(entry, "under"));
  }

  private static ServiceWords.Secret secret(Optional<Entry> entry) {
    entry.ifPresent(
        all -> all.allowOnly(Set.of("said", "secret", "place", "kept", "violence", "shelter")));
    return new ServiceWords.Secret(
        phrases(entry, "said"),
        phrases(entry, "secret"),
        phrases(entry, "place"),
        phrases(entry, "kept"),
        phrases(entry, "violence"),
        phrases(entry, "shelter"));
  }

  private static Optional<Entry> part(Optional<Entry> entry, String key) {
    return entry.flatMap(it -> InterviewWordFile.part(it, key));
  }

  private static Set<String> single(Optional<Entry> entry, String key) {
    var single = new LinkedHashSet<>(phrases(entry, key));
    for (String word : single) {
      if (word.contains(" ")) {
        entry.ifPresent(it -> it.fault(key, "\"%s\" holds single words: %s".formatted(key, word)));
      }
    }
    return single;
  }

  /** Folded; a list without words would find everything or nothing. */
  private static List<String> phrases(Optional<Entry> entry, String key) {
    List<String> phrases =
        entry.map(it -> it.texts(key)).orElse(List.of()).stream()
            .map(Words::fold)
            .filter(phrase -> !phrase.isBlank())
            .toList();
    if (phrases.isEmpty()) {
      entry.ifPresent(it -> it.fault(key, "\"%s\" holds no words".formatted(key)));
    }
    return phrases;
  }
}
