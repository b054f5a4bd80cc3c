package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;

/**
 * What can be pressed instead of typed. A choice means {@code answer:} an answer by itself, {@code
 * also:} one of several that go together, or {@code way:} a way through the questions; behind the
 * colon stands what it is read as.
 */
final class Buttons {
  private static final String ANSWER = "answer:";
  private static final String ALSO = Choice.ALSO;
  private static final String WAY = "way:";
  private static final int MOST_PEOPLE = 6;
  private static final int FIRST_RESULTS = 3;

  /** By question, the answers that stand alone. */
  private static final Map<String, String> ALONE =
      Map.of(
          "citizenship", "A",
          "cares", "A",
          "heating", "ABC",
          "taxes", "ABC",
          "job_insurance", "123",
          "wartime", "123",
          "more", "12");

  /** By question, the answers that go together. */
  private static final Map<String, String> TOGETHER =
      Map.of(
          "situation", MarkFacts.letters("situation"),
          "enrolled", MarkFacts.letters("enrolled"),
          "citizenship", "BCD");

  private Buttons() {}

  /** What a step offers. */
  static List<Saying.Option> of(String step, Progress progress) {
    return switch (step) {
      case "who" -> join(who(progress), ways(step, progress));
      case Relations.QUESTION -> join(relations(Facts.ages(progress)), ways(step, progress));
      case "more" -> join(letters(step, ALONE, ANSWER), List.of(way("back")));
      default ->
          join(
              letters(step, ALONE, ANSWER),
              letters(step, TOGETHER, ALSO),
              plain(step),
              ways(step, progress));
    };
  }

  /** What is offered with the results. */
  static List<Saying.Option> afterResults() {
    return List.of(way("new"), new Saying.Option(Phrase.of("menu.person"), WAY + "person"));
  }

  private static List<Saying.Option> who(Progress progress) {
    List<Integer> ages = Facts.ages(progress);
    Marks.Whose whose = progress.whose().orElseThrow();
    var options = new ArrayList<Saying.Option>();
    for (int place : new TreeSet<>(MarkFacts.candidates(whose.question(), whose.letter(), ages))) {
      String age = Integer.toString(ages.get(place));
      options.add(new Saying.Option(Phrase.of("screening.press.age", "number", age), ALSO + age));
    }
    options.add(new Saying.Option(Phrase.of("screening.press.all"), ANSWER + "all"));
    return options;
  }

  /** For one person each letter; for several what is most common. */
  private static List<Saying.Option> relations(List<Integer> ages) {
    if (ages.size() == 2) {
      return letters(Relations.QUESTION, Map.of(Relations.QUESTION, "ABCDE"), ANSWER);
    }
    List<Integer> theirs = ages.subList(1, ages.size());
    long grown = theirs.stream().filter(age -> age >= Facts.ADULT).count();
    return switch ((int) grown) {
      case 0 -> List.of(relation("children", "A", theirs));
      case 1 ->
          List.of(
              relation("spouse-children", "A", theirs), relation("partner-children", "B", theirs));
      default -> List.of();
    };
  }

  private static Saying.Option relation(String key, String grown, List<Integer> ages) {
    String letters =
        ages.stream().map(age -> age < Facts.ADULT ? "C" : grown).collect(Collectors.joining(" "));
    return new Saying.Option(Phrase.of("screening.press.relation." + key), ANSWER + letters);
  }

  private static List<Saying.Option> letters(
      String step, Map<String, String> offered, String meaning) {
    return Stream.of(offered.getOrDefault(step, "").split("", -1))
        .filter(letter -> !letter.isEmpty())
        .map(
            letter ->
                new Saying.Option(
                    Phrase.of("screening.press." + step + "." + letter), meaning + letter))
        .collect(Collectors.toList());
  }

  /** Answers in plain words: how many, nobody, nothing. */
  private static List<Saying.Option> plain(String step) {
    return switch (step) {
      case "size" -> people();
      case "situation", "enrolled" -> List.of(none("none"));
      case "pay",
          "other_income",
          "work_hours",
          "rent",
          "savings",
          "cares",
          "care_costs",
          "child_support",
          "medical_costs" ->
          List.of(none(step));
      default -> List.of();
    };
  }

  private static Saying.Option none(String step) {
    return new Saying.Option(Phrase.of("screening.press.none." + step), ANSWER + "none");
  }

  private static List<Saying.Option> people() {
    var options = new ArrayList<Saying.Option>();
    options.add(new Saying.Option(Phrase.of("screening.press.alone"), ANSWER + "1"));
    for (int people = 2; people <= MOST_PEOPLE; people++) {
      String number = Integer.toString(people);
      options.add(
          new Saying.Option(
              Phrase.of("screening.press.people", "number", number), ANSWER + number));
    }
    return options;
  }

  private static List<Saying.Option> ways(String step, Progress progress) {
    var options = new ArrayList<Saying.Option>();
    boolean offersNotSure = ALONE.getOrDefault(step, "").contains("3");
    if (!offersNotSure) {
      options.add(new Saying.Option(Phrase.of("screening.press.not-sure"), WAY + "not sure"));
    }
    options.add(way("skip"));
    if (!progress.asked().isEmpty()) {
      options.add(way("back"));
    }
    if (progress.asked().size() >= FIRST_RESULTS) {
      options.add(way("enough"));
    }
    return options;
  }

  private static Saying.Option way(String name) {
    return new Saying.Option(Phrase.of("screening.press." + name), WAY + name);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  private static List<Saying.Option> join(List<Saying.Option>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }
}
