package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wayfinder.rules.Field;
import wayfinder.rules.ProgramWords;
import wayfinder.rules.Question;
import wayfinder.rules.Words;

/** Reads what is said of programs in general: papers, sentences, the interview. */
final class ProgramWordFiles {
  private static final Set<String> SENTENCES =
      Set.of(
          "ended",
          "lapsed",
          "open",
          "agency",
          "changePay",
          "changeSavings",
          "changeHours",
          "changeBaby",
          "cliff");
  private static final Set<String> QUESTION =
      Set.of("id", "core", "fields", "label", "why", "told");

  private final Folder folder;
  private final Faults faults;

  ProgramWordFiles(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  ProgramWords read() {
    Map<String, Words> sentences = words("programs/words.yaml");
    for (String key : SENTENCES) {
      if (!sentences.containsKey(key)) {
        faults.add(folder.file("programs/words.yaml"), 1, "\"%s\" is missing".formatted(key));
      }
    }
    return new ProgramWords(words("programs/documents.yaml"), sentences, questions());
  }

  private Map<String, Words> words(String name) {
    Path file = folder.file(name);
    var words = new LinkedHashMap<String, Words>();
    Entry.mapping(file, folder.read(file), 0, faults)
        .ifPresent(all -> all.keys().forEach(key -> words.put(key, RuleEntries.words(all, key))));
    return words;
  }

  private List<Question> questions() {
    Path file = folder.file("programs/questions.yaml");
    var questions = new ArrayList<Question>();
    for (Entry entry : Entry.list(file, folder.read(file), faults)) {
      entry.allowOnly(QUESTION);
      var fields = new ArrayList<Field>();
      for (String path : entry.texts("fields")) {
        Optional<Field> field = Field.of(path);
        field.ifPresent(fields::add);
        if (field.isEmpty()) {
          entry.fault("fields", "\"%s\" is no fact".formatted(path));
        }
      }
      questions.add(
          new Question(
              entry.text("id"),
              entry.flag("core"),
              fields,
              RuleEntries.words(entry, "label"),
              RuleEntries.words(entry, "why"),
              RuleEntries.words(entry, "told")));
    }
    return questions;
  }
}
