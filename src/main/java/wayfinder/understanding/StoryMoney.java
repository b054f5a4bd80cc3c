package wayfinder.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.understanding.StoryWords.Part;

/** Reads amounts of money and what each is of, out of a text that tells more. */
final class StoryMoney {
  private static final String PAY = "pay";
  private static final String KINDS = "other_income";
  private static final Map<String, Part> SUBJECTS = subjects();

  private final Map<String, Pattern> before = new LinkedHashMap<>();
  private final Map<String, Pattern> after = new LinkedHashMap<>();
  private final Map<String, Pattern> kindBefore = new LinkedHashMap<>();
  private final Map<String, Pattern> kindAfter = new LinkedHashMap<>();
  private final Pattern hourly;
  private final Pattern allPay;
  private final Pattern noPay;
  private final Pattern hours;
  private final Pattern paying;

  StoryMoney(AnswerWords words, StoryWords story) {
    String number = "\\$?\\s?(?<![\\d.,])\\d[\\d.,]*(?<![.,])(?!\\d)";
    String weekly =
        AnswerText.any(words.periods().getOrDefault(Period.WEEKLY, List.of())).pattern();
    String worked = "\\d{1,3}\\s?" + AnswerText.any(words.hours()) + "(?:\\s?" + weekly + ")?";
    String joined = "(?:[\\s:=]*" + AnswerText.any(story.of(Part.JOINING)) + ")*[\\s:=]*";
    String amount =
        number
            + "(?:\\s?"
            + AnswerText.any(words.thousand())
            + ")?(?:\\s?(?:"
            + AnswerText.any(periods(words))
            + "))?";
    String each =
        number + "\\s?" + AnswerText.any(words.periods().getOrDefault(Period.HOURLY, List.of()));
    String verb = AnswerText.any(both(story)).pattern();
    hourly =
        Pattern.compile(verb + joined + "(" + each + "[\\s,;x]*" + joined + "(?:" + worked + ")?)");
    allPay = AnswerText.any(story.of(Part.ALL_PAY));
    noPay = AnswerText.any(story.of(Part.NO_PAY));
    hours =
        Pattern.compile(
            "(?:"
                + AnswerText.any(story.of(Part.WORK))
                + joined
                + ")?(\\d{1,3})\\s?"
                + AnswerText.any(words.hours())
                + "(?:\\s?"
                + weekly
                + ")?");
    paying = Pattern.compile("(?:" + AnswerText.any(story.of(Part.PAYING)) + joined + ")$");
    before.put(PAY, Pattern.compile(verb + joined + "(" + amount + ")"));
    SUBJECTS.forEach(
        (question, part) -> put(before, after, question, story.of(part), joined, amount));
    words
        .marks()
        .getOrDefault(KINDS, Map.of())
        .forEach(
            (letter, names) ->
                put(kindBefore, kindAfter, letter, sure(names, story), joined, amount));
  }

  private static Map<String, Part> subjects() {
    var subjects = new LinkedHashMap<String, Part>();
    subjects.put("rent", Part.RENT);
    subjects.put("savings", Part.SAVINGS);
    subjects.put("care_costs", Part.CARE_COSTS);
    subjects.put("medical_costs", Part.MEDICAL_COSTS);
    return subjects;
  }

  private static List<String> periods(AnswerWords words) {
    var all = new ArrayList<String>();
    words
        .periods()
        .forEach(
            (period, phrases) -> {
              if (period != Period.HOURLY) {
                all.addAll(phrases);
              }
            });
    return all;
  }

  private static List<String> both(StoryWords story) {
    var all = new ArrayList<>(story.of(Part.ALL_PAY));
    all.addAll(story.of(Part.PAY));
    return all;
  }

  private static List<String> sure(List<String> names, StoryWords story) {
    return names.stream().filter(name -> !story.of(Part.DOUBTFUL).contains(name)).toList();
  }

  private static void put(
      Map<String, Pattern> before,
      Map<String, Pattern> after,
      String key,
      List<String> names,
      String joined,
      String amount) {
    Pattern subject = AnswerText.any(names);
    before.put(key, Pattern.compile(subject + joined + "(" + amount + ")"));
    after.put(key, Pattern.compile("(" + amount + ")" + joined + subject));
  }

  /**
   * What it found.
   *
   * @param ofAll whether pay is that of everyone
   */
  record Found(
      Map<String, String> amounts,
      Map<String, String> kinds,
      boolean ofAll,
      @Nullable Integer hours) {}

  /** Names that stand before their amount go first: "make 1200 rent 800" is no rent of 1200. */
  Found cutFrom(Cutter text) {
    boolean ofAll = allPay.matcher(text.rest()).find();
    var amounts = new HashMap<String, String>();
    var kinds = new HashMap<String, String>();
    Integer worked = text.hasNumber() ? numbers(text, amounts, kinds) : null;
    if (!amounts.containsKey(PAY) && text.cut(noPay).isPresent()) {
      amounts.put(PAY, "0");
    }
    return new Found(amounts, kinds, ofAll, worked);
  }

  /** Cuts the amounts; returns the hours of work a week, null when none are told. */
  private @Nullable Integer numbers(
      Cutter text, Map<String, String> amounts, Map<String, String> kinds) {
    Integer worked = null;
    Optional<MatchResult> byTheHour = text.cut(hourly);
    if (byTheHour.isPresent()) {
      amounts.put(PAY, byTheHour.get().group(1));
      worked =
          hours
              .matcher(byTheHour.get().group(1))
              .results()
              .map(found -> Integer.valueOf(found.group(1)))
              .findFirst()
              .orElse(null);
    }
    cut(text, before, amounts);
    cut(text, kindBefore, kinds);
    cut(text, after, amounts);
    kindAfter.forEach(
        (letter, pattern) ->
            text.cut(pattern, found -> !paying.matcher(text.before(found.start())).find())
                .ifPresent(found -> kinds.putIfAbsent(letter, found.group(1).strip())));
    Optional<MatchResult> told = text.cut(hours);
    return told.isPresent() ? Integer.valueOf(told.get().group(1)) : worked;
  }

  private static void cut(Cutter text, Map<String, Pattern> patterns, Map<String, String> into) {
    patterns.forEach(
        (key, pattern) -> {
          if (!into.containsKey(key)) {
            text.cut(pattern).ifPresent(found -> into.put(key, found.group(1).strip()));
          }
        });
  }
}
