package wayfinder.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.understanding.StoryWords.Part;

/** Reads who lives together and how old they are, out of a text that tells more. */
final class StoryPeople {
  private static final int ADULT = 18;
  private static final String LIST = "\\s*(?:,|&|/|\\band\\b|\\by\\b|\\s)\\s*";

  private final Pattern age;
  private final Pattern young;
  private final Pattern counted;
  private final Pattern listed;
  private final Pattern single;
  private final Pattern parent;
  private final Pattern partner;
  private final Pattern before;
  private final Pattern after;
  private final Pattern self;
  private final Pattern first;
  private final Pattern alone;
  private final Pattern noChildren;
  private final RelationReader relations;

  StoryPeople(AnswerWords words, StoryWords story) {
    String old = "(?:\\s*" + AnswerText.any(story.of(Part.OLD)) + ")?";
    String noOther = "(?![\\d.,]*\\d)(?!\\s?(?:%|" + units(words) + "))";
    String months = "\\d{1,2}\\s*" + AnswerText.any(words.youngAges());
    String one =
        "(?:%s|\\d{1,2}%s%s|%s)".formatted(months, old, noOther, AnswerText.any(words.newborn()));
    String ages = "(%s(?:%s%s)*)\\)?".formatted(one, LIST, one);
    String aged = "(?:[\\s:,(]*" + AnswerText.any(story.of(Part.AGED)) + ")*[\\s:,(]*";
    Pattern children = AnswerText.any(story.of(Part.CHILDREN));
    age = Pattern.compile(one);
    young = Pattern.compile(months + "|" + AnswerText.any(words.newborn()));
    counted = Pattern.compile("(\\d{1,2})\\s+" + children + "(?:" + aged + ages + ")?");
    listed = Pattern.compile(children + aged + ages);
    single =
        Pattern.compile(
            AnswerText.any(story.of(Part.MY))
                + "\\s+"
                + AnswerText.any(story.of(Part.CHILD))
                + "(?:"
                + aged
                + "("
                + one
                + ")\\)?)?");
    parent =
        Pattern.compile(
            AnswerText.any(story.of(Part.PARENT_OF))
                + "\\s+(\\d{1,2})(?!\\d)(?:"
                + aged
                + ages
                + ")?");
    partner =
        Pattern.compile(
            AnswerText.any(story.of(Part.PARTNER))
                + "(?:"
                + aged
                + "(\\d{2})"
                + old
                + noOther
                + ")?");
    before =
        Pattern.compile(AnswerText.any(story.of(Part.BEFORE)) + "\\s+(\\d{1,2})(?![\\d.,]*\\d)");
    after = Pattern.compile("(?<![\\d.,])(\\d{1,2})\\s+" + AnswerText.any(story.of(Part.AFTER)));
    self = Pattern.compile(AnswerText.any(story.of(Part.SELF)) + "\\s+(\\d{1,3})" + old + noOther);
    first =
        Pattern.compile(
            "(?:^|[,;.(])\\s*(\\d{1,3})\\s*" + AnswerText.any(story.of(Part.OLD)) + noOther);
    alone = AnswerText.any(story.of(Part.ALONE));
    noChildren = AnswerText.any(story.of(Part.NO_CHILDREN));
    relations = new RelationReader(words);
  }

  private static String units(AnswerWords words) {
    var all = new ArrayList<>(words.hours());
    all.addAll(words.thousand());
    words.periods().values().forEach(all::addAll);
    return AnswerText.any(all).pattern();
  }

  Story.People cutFrom(Cutter text) {
    int children = 0;
    var childAges = new ArrayList<Integer>();
    cutAll(text, noChildren);
    boolean hasNumber = text.hasNumber();
    List<Pattern> patterns =
        hasNumber ? List.of(counted, parent, single, listed) : List.of(single, listed);
    for (Pattern pattern : patterns) {
      Optional<Children> found = children(text, pattern);
      while (found.isPresent()) {
        children += found.get().count();
        childAges.addAll(found.get().ages());
        found = children(text, pattern);
      }
    }
    Optional<MatchResult> spouse = text.cut(partner);
    Optional<MatchResult> total =
        hasNumber ? text.cut(before).or(() -> text.cut(after)) : Optional.empty();
    boolean isAlone = cutAll(text, alone);
    Optional<MatchResult> own =
        hasNumber ? text.cut(self).or(() -> text.cut(first)) : Optional.empty();
    return new Story.People(
        own.map(found -> Integer.valueOf(found.group(1))).orElse(null),
        children,
        childAges.size() == children ? childAges : List.of(),
        spouse.isPresent() ? 1 : 0,
        spouse.map(found -> found.group(1)).map(Integer::valueOf).orElse(null),
        spouse.map(found -> relation(found.group())).orElse(null),
        total.map(found -> Integer.valueOf(found.group(1))).orElse(null),
        isAlone);
  }

  private String relation(String said) {
    return wayfinder.text.Words.in(said).stream()
        .flatMap(word -> relations.relationOf(word).stream())
        .findFirst()
        .orElse(RelationReader.UNSURE);
  }

  private record Children(int count, List<Integer> ages) {}

  /** Ages that are not as many as the children, or are no child's, are left standing. */
  private Optional<Children> children(Cutter text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text.rest());
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean isCounted = pattern.equals(counted) || pattern.equals(parent);
    int group = isCounted ? 2 : 1;
    List<Integer> ages = ages(matcher.group(group));
    int count =
        isCounted ? Integer.parseInt(matcher.group(1)) : pattern.equals(single) ? 1 : ages.size();
    boolean theirs = ages.size() == count && ages.stream().allMatch(one -> one < ADULT);
    if (!theirs && pattern.equals(listed)) {
      return Optional.empty();
    }
    text.cut(matcher.start(), theirs || ages.isEmpty() ? matcher.end() : matcher.start(group));
    return Optional.of(new Children(count, theirs ? ages : List.of()));
  }

  private List<Integer> ages(@Nullable String listed) {
    if (listed == null) {
      return List.of();
    }
    return age.matcher(listed)
        .results()
        .map(found -> found.group())
        .map(
            one ->
                young.matcher(one).matches()
                    ? (Integer) 0
                    : Integer.valueOf(one.replaceAll("\\D+", "")))
        .toList();
  }

  private static boolean cutAll(Cutter text, Pattern pattern) {
    boolean any = false;
    while (text.cut(pattern).isPresent()) {
      any = true;
    }
    return any;
  }
}
