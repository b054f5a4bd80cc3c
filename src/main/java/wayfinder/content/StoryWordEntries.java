package wayfinder.content;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wayfinder.text.Words;
import wayfinder.understanding.StoryWords;
import wayfinder.understanding.StoryWords.Part;

/** Reads {@code story} and {@code change} of {@code language/interview.yaml}. */
final class StoryWordEntries {
  private static final String FILLER = "filler";
  private static final Set<String> KEYS =
      Stream.concat(Stream.of(FILLER), Stream.of(Part.values()).map(Part::key))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private StoryWordEntries() {}

  static StoryWords read(Optional<Entry> root) {
    var parts = new EnumMap<Part, List<String>>(Part.class);
    var filler = new HashSet<String>();
    root.flatMap(entry -> InterviewWordFile.part(entry, "story"))
        .ifPresent(
            story -> {
              story.allowOnly(KEYS);
              for (Part part : Part.values()) {
                parts.put(part, InterviewWordFile.folded(story, part.key()));
              }
              InterviewWordFile.folded(story, FILLER)
                  .forEach(phrase -> filler.addAll(Words.in(phrase)));
            });
    Optional<Entry> change = root.flatMap(entry -> InterviewWordFile.part(entry, "change"));
    change.ifPresent(entry -> entry.allowOnly(Set.of("verbs", "to", "subjects")));
    return new StoryWords(
        parts, filler, list(change, "verbs"), list(change, "to"), subjects(change));
  }

  private static Map<String, List<String>> subjects(Optional<Entry> change) {
    var subjects = new HashMap<String, List<String>>();
    change
        .flatMap(entry -> InterviewWordFile.part(entry, "subjects"))
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        question ->
                            subjects.put(question, InterviewWordFile.folded(all, question))));
    return subjects;
  }

  private static List<String> list(Optional<Entry> entry, String key) {
    return entry.map(it -> InterviewWordFile.folded(it, key)).orElse(List.of());
  }
}
