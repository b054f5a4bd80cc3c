package wayfinder.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Words;
import wayfinder.understanding.StoryWords.Part;

/**
 * Reads a text that tells several facts: {@code im 34 with 2 kids, make 1200 a month, rent 800}.
 * Nothing is guessed: a text of which a number or a word stays over tells nothing by itself; what
 * stays over is the story's rest.
 */
public final class StoryReader {
  private static final int LONGEST = 480;
  private static final String SITUATION = "situation";
  private static final String ENROLLED = "enrolled";

  private final AnswerWords words;
  private final StoryPeople people;
  private final StoryMoney money;
  private final Pattern zip;
  private final Pattern loneZip = Pattern.compile("(?:^|[,;.])\\s*(\\d{5})(?=\\s*(?:$|[,;.]))");
  private final Map<String, Pattern> situations = new LinkedHashMap<>();
  private final Map<String, Pattern> benefits = new LinkedHashMap<>();
  private final Set<String> filler;
  private final ChangeReader changes;

  public StoryReader(AnswerWords words, StoryWords story) {
    this.words = words;
    people = new StoryPeople(words, story);
    money = new StoryMoney(words, story);
    zip = Pattern.compile(AnswerText.any(story.of(Part.PLACE)) + "[\\s:]*(\\d{5})(?![\\d.,]*\\d)");
    Pattern having = AnswerText.any(story.of(Part.HAVING));
    marks(SITUATION).forEach((letter, names) -> situations.put(letter, AnswerText.any(names)));
    marks(ENROLLED)
        .forEach(
            (letter, names) ->
                benefits.put(
                    letter,
                    Pattern.compile(having + "\\s+(?:my\\s+)?(" + AnswerText.any(names) + ")")));
    filler = new HashSet<>(words.filler());
    filler.addAll(story.filler());
    changes = new ChangeReader(story);
  }

  private Map<String, List<String>> marks(String question) {
    var longer = new LinkedHashMap<String, List<String>>();
    words
        .marks()
        .getOrDefault(question, Map.of())
        .forEach(
            (letter, names) ->
                longer.put(letter, names.stream().filter(name -> name.length() > 2).toList()));
    return longer;
  }

  /** What opens with "change", and what it asks to change. */
  public ChangeReader changes() {
    return changes;
  }

  /** What the text tells; empty when it tells nothing, or what does not fit together. */
  public Optional<Story> in(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var cutter = new Cutter(AnswerText.plain(text, words.numbers()));
    // Before money: "renta en 15213" tells no rent.
    @Nullable String place =
        cutter.cut(zip).or(() -> cutter.cut(loneZip)).map(it -> it.group(1)).orElse(null);
    StoryMoney.Found found = money.cutFrom(cutter);
    Story.People told = people.cutFrom(cutter);
    Map<String, Map<String, String>> marks = marks(cutter);
    var story =
        new Story(
            place,
            told,
            found.amounts(),
            found.ofAll(),
            found.kinds(),
            found.hours(),
            marks,
            rest(cutter));
    return story.questions().isEmpty() || !told.fits() ? Optional.empty() : Optional.of(story);
  }

  private Map<String, Map<String, String>> marks(Cutter cutter) {
    var marks = new HashMap<String, Map<String, String>>();
    Map.of(ENROLLED, benefits, SITUATION, situations)
        .forEach(
            (question, patterns) -> {
              var letters = new LinkedHashMap<String, String>();
              patterns.forEach(
                  (letter, pattern) ->
                      cutter.cut(pattern).ifPresent(it -> letters.put(letter, name(it))));
              if (!letters.isEmpty()) {
                marks.put(question, letters);
              }
            });
    return marks;
  }

  private static String name(MatchResult found) {
    return found.groupCount() > 0 ? found.group(1) : found.group();
  }

  /** Its words, when any of them tells something; a number always does. */
  private String rest(Cutter cutter) {
    String rest = cutter.rest().replace(';', ' ').replaceAll("\\s+", " ").strip();
    boolean tells =
        rest.chars().anyMatch(Character::isDigit)
            || rest.contains("?")
            || Words.in(rest).stream().anyMatch(word -> !filler.contains(word));
    return tells ? rest : "";
  }
}
