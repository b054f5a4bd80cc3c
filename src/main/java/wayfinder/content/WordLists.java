package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Reads the plain files of a language, one entry a line, {@code #} for comments. */
final class WordLists {
  private static final int LARGEST_FILE = 500_000;
  private static final String ARROW = "=>";

  private final Folder folder;
  private final Faults faults;

  WordLists(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** One word a line, as {@link Words} writes it. */
  Set<String> words(String name, Language language) {
    Path file = file(name + "." + language.code() + ".txt");
    var words = new LinkedHashSet<String>();
    eachLine(
        file,
        (number, line) -> {
          List<String> written = isPlain(line) ? List.of(line) : Words.in(line);
          if (written.size() != 1) {
            fault(file, number, "one word a line");
          } else if (!words.add(written.getFirst())) {
            fault(file, number, "\"" + line + "\" stands here twice");
          }
        });
    return words;
  }

  /** Most lines are, and there are many. */
  private static boolean isPlain(String line) {
    return line.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** One slug a line. */
  Set<String> slugs(String name, Set<String> known) {
    Path file = file(name);
    var slugs = new LinkedHashSet<String>();
    eachLine(
        file,
        (number, line) -> {
          slugs.add(line);
          if (!known.contains(line)) {
            fault(file, number, "there is no topic \"" + line + "\"");
          }
        });
    return slugs;
  }

  /** Lines of {@code spelling => words}. */
  Map<String, String> spellings(Language language) {
    Path file = file("spellings." + language.code() + ".txt");
    var spellings = new LinkedHashMap<String, String>();
    eachLine(
        file,
        (number, line) -> {
          String[] sides = line.split(ARROW, -1);
          if (sides.length != 2 || Words.in(sides[0]).size() != 1 || Words.in(sides[1]).isEmpty()) {
            fault(file, number, "a spelling is one word, =>, and the words it stands for");
            return;
          }
          String spelling = Words.in(sides[0]).getFirst();
          String meant = String.join(" ", Words.in(sides[1]));
          if (spelling.equals(meant)) {
            fault(file, number, "\"" + spelling + "\" stands for itself");
          } else if (spellings.put(spelling, meant) != null) {
            fault(file, number, "\"" + spelling + "\" stands here twice");
          }
        });
    return spellings;
  }

  /** Lines of a phrase, a tab and its translation. */
  Map<String, String> glossary(String name) {
    Path file = file(name);
    var glossary = new LinkedHashMap<String, String>();
    eachLine(
        file,
        (number, line) -> {
          String[] sides = line.split("\t", -1);
          if (sides.length != 2 || Words.in(sides[0]).isEmpty() || Words.in(sides[1]).isEmpty()) {
            fault(file, number, "a phrase, one tab, and its translation");
          } else if (glossary.put(
                  String.join(" ", Words.in(sides[0])), String.join(" ", Words.in(sides[1])))
              != null) {
            fault(file, number, "\"" + sides[0] + "\" stands here twice");
          }
        });
    return glossary;
  }

  /** Rules {@code a, b} and {@code a => a, b}, checked for stop words, doubles and cycles. */
  List<String> synonyms(Language language, Set<String> stopWords) {
    Path file = file("synonyms." + language.code() + ".txt");
    var rules = new ArrayList<String>();
    var check = new SynonymRules(stopWords);
    eachLine(
        file,
        (number, line) -> {
          List<String> wrong = check.add(line);
          wrong.forEach(message -> fault(file, number, message));
          if (wrong.isEmpty()) {
            rules.add(line);
          }
        });
    return rules;
  }

  private void eachLine(Path file, BiConsumer<Integer, String> reader) {
    String text = folder.read(file);
    if (text.length() > LARGEST_FILE) {
      fault(file, 1, "is longer than " + LARGEST_FILE + " characters");
      return;
    }
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        reader.accept(number, line.strip());
      }
    }
  }

  private Path file(String name) {
    return folder.file("language/" + name);
  }

  private void fault(Path file, int line, String message) {
    faults.add(file, line, message);
  }
}
