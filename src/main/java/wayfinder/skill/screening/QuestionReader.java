package wayfinder.skill.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wayfinder.conversation.Phrase;
import wayfinder.knowledge.ZipCode;
import wayfinder.rules.Household;
import wayfinder.rules.States;
import wayfinder.understanding.Amount;
import wayfinder.understanding.Answers;
import wayfinder.understanding.PeopleReader;
import wayfinder.understanding.Place;
import wayfinder.understanding.PlaceReader;
import wayfinder.understanding.RelationReader;
import wayfinder.understanding.Sign;

/** Reads a text as the answer to one of the interview's questions. */
final class QuestionReader {
  private static final int MOST_HOURS = 168;
  static final int OLDEST = 120;

  private final Answers answers;
  private final PlaceReader places;
  private final IncomeReader incomes;

  QuestionReader(Answers answers, PlaceReader places) {
    this.answers = answers;
    this.places = places;
    incomes = new IncomeReader(answers);
  }

  /** Reads it; signs such as "skip" and "back" were looked for before. */
  Reading read(String question, String text, Progress progress, Household household) {
    return switch (question) {
      case "place" -> place(text);
      case "size" -> size(text);
      case "ages" -> ages(text, progress);
      case "situation", "enrolled", "citizenship", "cares" ->
          marks(question, text, household, progress);
      case Relations.QUESTION -> relation(text, progress);
      case "other_income" -> incomes.read(text);
      case "work_hours" -> hours(text, household);
      case "heating", "taxes" -> letter(question, text, "ABC");
      case "job_insurance", "wartime" -> letter(question, text, "123");
      default -> money(question, text);
    };
  }

  /** Money by its kinds, each amount as it was said. */
  Reading kinds(Map<String, String> amounts) {
    return incomes.amounts(amounts);
  }

  private Reading place(String text) {
    return switch (places.in(text)) {
      case Place.Area area -> zip(area.zip());
      case Place.City city -> zip(city.middle());
      case Place.Several several ->
          new Reading.Misfit(
              Phrase.of(
                  "screening.fit.two-zips",
                  "first",
                  several.zips().get(0).zip(),
                  "second",
                  several.zips().get(1).zip()));
      case Place.Unknown unknown ->
          new Reading.Misfit(Phrase.of("screening.fit.no-such-zip", "zip", unknown.zip()));
      case Place.None _ -> new Reading.Unread();
    };
  }

  private static Reading zip(ZipCode zip) {
    return States.ALL.contains(zip.state())
        ? new Reading.Told(zip.zip(), List.of(), zip.zip())
        : new Reading.Misfit(Phrase.of("screening.fit.no-state"));
  }

  private Reading size(String text) {
    Optional<PeopleReader.Count> count = answers.people().countIn(text);
    if (count.isEmpty()) {
      return new Reading.Unread();
    }
    int number = count.get().number();
    if (number < 1 || number > Household.MOST_MEMBERS) {
      return new Reading.Misfit(Phrase.of("screening.fit.size"));
    }
    List<Phrase> heard =
        !count.get().reckoned()
            ? List.of()
            : List.of(
                number == 1
                    ? Phrase.of("screening.heard.alone")
                    : Phrase.of("screening.heard.people", "number", Integer.toString(number)));
    List<RelationReader.Named> named = answers.relations().in(text);
    boolean aged = named.stream().anyMatch(one -> !one.ages().isEmpty());
    return new Reading.Told(
        Integer.toString(number), heard, null, aged ? List.of() : Relations.others(named, number));
  }

  private Reading ages(String text, Progress progress) {
    Optional<List<Integer>> ages = answers.people().agesIn(text);
    if (ages.isEmpty()) {
      return new Reading.Unread();
    }
    if (ages.get().stream().anyMatch(age -> age > OLDEST)) {
      return new Reading.Misfit(Phrase.of("screening.fit.age"));
    }
    String size = progress.told().get("size");
    String own = progress.early().get("ages");
    int many = ages.get().size();
    if (own != null && size != null && Integer.parseInt(size) == many + 1) {
      return Relations.aged(answers.relations().in(text), Facts.numbers(own))
          .orElseGet(() -> Reading.Told.plain(own + " " + written(ages.get())));
    }
    if (many > Household.MOST_MEMBERS || (size != null && Integer.parseInt(size) != many)) {
      return new Reading.Misfit(
          Phrase.of(
              "screening.fit.ages",
              "size",
              size == null ? Integer.toString(Household.MOST_MEMBERS) : size,
              "number",
              Integer.toString(many)));
    }
    return Relations.aged(answers.relations().in(text), List.of())
        .filter(told -> Facts.numbers(told.answer()).size() == many)
        .orElseGet(() -> Reading.Told.plain(written(ages.get())));
  }

  private Reading relation(String text, Progress progress) {
    return Relations.read(text, answers.relations().in(text), Facts.ages(progress))
        .orElseGet(Reading.Unread::new);
  }

  private Reading marks(String question, String text, Household household, Progress progress) {
    boolean none = answers.is(Sign.NONE, text);
    if (none && question.equals("citizenship")) {
      return new Reading.Misfit(Phrase.of("screening.fit.citizenship"));
    }
    Optional<Set<String>> letters =
        none
            ? Optional.of(Set.of())
            : answers.marks().in(text, question, MarkFacts.letters(question));
    return letters
        .map(
            named ->
                (Reading)
                    Reading.Told.plain(
                        MarkFacts.settled(
                                named, question, Facts.ages(progress), household.members().size())
                            .written()))
        .orElseGet(Reading.Unread::new);
  }

  private Reading hours(String text, Household household) {
    int workers = Facts.workers(household).size();
    if (answers.is(Sign.NONE, text)) {
      return Reading.Told.plain(written(java.util.Collections.nCopies(workers, 0)));
    }
    Optional<List<Integer>> hours = answers.people().hoursIn(text);
    if (hours.isEmpty()) {
      return new Reading.Unread();
    }
    boolean fits =
        hours.get().size() == workers && hours.get().stream().allMatch(it -> it <= MOST_HOURS);
    return fits
        ? Reading.Told.plain(written(hours.get()))
        : new Reading.Misfit(
            Phrase.of("screening.fit.work_hours", "number", Integer.toString(workers)));
  }

  private Reading letter(String question, String text, String letters) {
    Optional<Set<String>> named = answers.marks().in(text, question, letters);
    if (named.isEmpty()) {
      return new Reading.Unread();
    }
    if (named.get().size() > 1) {
      return new Reading.Misfit(Phrase.of("screening.fit.one-letter"));
    }
    String letter = named.get().iterator().next();
    return letter.equals("3") ? new Reading.Passed() : Reading.Told.plain(letter);
  }

  private Reading money(String question, String text) {
    if (answers.is(Sign.NONE, text)) {
      return Reading.Told.plain("0");
    }
    Amount amount = answers.amounts().in(text);
    if (question.equals("savings") && isOverTime(amount)) {
      return new Reading.Misfit(Phrase.of("screening.fit.savings"));
    }
    return switch (amount) {
      case Amount.Monthly it when it.converted() ->
          new Reading.Told(
              Long.toString(it.cents()),
              List.of(Phrase.of("screening.heard.money", "amount", Dollars.of(it.cents()))),
              null);
      case Amount.Monthly it -> Reading.Told.plain(Long.toString(it.cents()));
      case Amount.NeedsHours _ -> new Reading.Misfit(Phrase.of("screening.fit.hours"));
      case Amount.NeedsDays _ -> new Reading.Misfit(Phrase.of("screening.fit.days"));
      case Amount.OutOfRange _ -> new Reading.Misfit(Phrase.of("screening.fit.money"));
      case Amount.None _ -> new Reading.Unread();
    };
  }

  /** So much in a time, as pay is told and savings are not. */
  private static boolean isOverTime(Amount amount) {
    return amount instanceof Amount.NeedsHours
        || amount instanceof Amount.NeedsDays
        || (amount instanceof Amount.Monthly monthly && monthly.converted());
  }

  static String written(List<Integer> numbers) {
    return String.join(" ", numbers.stream().map(String::valueOf).toList());
  }
}
