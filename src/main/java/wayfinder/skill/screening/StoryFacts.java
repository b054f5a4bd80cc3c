package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import wayfinder.rules.Household;
import wayfinder.understanding.Story;

/**
 * Puts what one text told into the answers of the interview. What is told only in part, such as one
 * age of three, is kept until its question is asked.
 */
final class StoryFacts {
  private static final String SIZE = "size";
  private static final String AGES = "ages";
  private static final String PAY = "pay";

  private final QuestionReader reader;
  private final Facts facts;

  StoryFacts(QuestionReader reader, Facts facts) {
    this.reader = reader;
    this.facts = facts;
  }

  /**
   * What came of a story.
   *
   * @param told the answers by question, in the order of the interview
   * @param zip the ZIP code it names; empty when none
   */
  record Taken(Progress progress, Map<String, Object> told, String zip) {}

  /** The progress with what the story told; empty when it goes against what was told before. */
  Optional<Taken> take(Story story, Progress before) {
    var told = new TreeMap<String, Object>(java.util.Comparator.comparingInt(Facts.ORDER::indexOf));
    Progress progress = before;
    int size = story.people().size();
    String sizeBefore = before.told().get(SIZE);
    if (size > 0 && !Integer.toString(size).equals(sizeBefore)) {
      boolean isPlain = story.people().total() != null || story.people().alone();
      if (size > Household.MOST_MEMBERS || (sizeBefore != null && !isPlain)) {
        return Optional.empty();
      }
      progress =
          progress.peopled(
              SIZE, Integer.toString(size), Relations.others(story.people().named(), size));
      told.put(SIZE, Integer.toString(size));
    }
    progress = ages(story.people(), progress, told);
    String zip = story.zip() == null ? "" : story.zip();
    if (!zip.isEmpty()) {
      progress = answered("place", zip, progress, told);
    }
    for (Map.Entry<String, String> amount : story.amounts().entrySet()) {
      boolean isPay = amount.getKey().equals(PAY);
      if (!isPay || story.ofAll() || hasOneAdult(story.people(), progress)) {
        progress = answered(amount.getKey(), amount.getValue(), progress, told);
      }
    }
    progress = early(story, progress, told);
    if (story.hours() != null && Facts.workers(facts.of(progress)).size() == 1) {
      progress = answered("work_hours", story.hours().toString(), progress, told);
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(new Taken(progress, told, zip));
  }

  private static Progress ages(Story.People people, Progress before, Map<String, Object> told) {
    var ages = new ArrayList<Integer>();
    Stream.of(people.age(), people.partnerAge())
        .filter(java.util.Objects::nonNull)
        .forEach(ages::add);
    ages.addAll(people.childAges());
    String written = QuestionReader.written(ages);
    if (ages.isEmpty() || ages.stream().anyMatch(age -> age > QuestionReader.OLDEST)) {
      return before;
    }
    if (Integer.toString(ages.size()).equals(before.told().get(SIZE)) && people.age() != null) {
      told.put(AGES, written);
      return before.peopled(AGES, written, Relations.others(people.named(), ages.size()));
    }
    if (people.age() == null) {
      return before;
    }
    List<Integer> known = new ArrayList<>(Facts.ages(before));
    String own = people.age().toString();
    told.put(AGES, own);
    if (known.isEmpty()) {
      return before.early(AGES, own);
    }
    known.set(0, people.age());
    return before.with(AGES, QuestionReader.written(known));
  }

  /** Whether "I make" tells the pay of all: nobody else with them can have any. */
  private boolean hasOneAdult(Story.People people, Progress progress) {
    List<Integer> ages = Facts.ages(progress);
    boolean knownAlone =
        "1".equals(progress.told().get(SIZE))
            || (!ages.isEmpty() && ages.stream().filter(age -> age >= Facts.ADULT).count() == 1);
    boolean onlyChildren =
        people.partners() == 0 && people.size() > 1 && people.size() == 1 + people.children();
    return knownAlone || (ages.isEmpty() && onlyChildren);
  }

  private Progress answered(
      String question, String text, Progress before, Map<String, Object> told) {
    if (reader.read(question, text, before, facts.of(before)) instanceof Reading.Told it) {
      told.put(question, Facts.isMoney(question) ? cents(it.answer()) : it.answer());
      return before.with(question, it.answer());
    }
    return before;
  }

  private static Double cents(String answer) {
    return Long.parseLong(answer) / 100.0;
  }

  private Progress early(Story story, Progress before, Map<String, Object> told) {
    Progress progress = before;
    for (Map.Entry<String, Map<String, String>> marks : story.marks().entrySet()) {
      String question = marks.getKey();
      String written =
          MarkFacts.settled(
                  marks.getValue().keySet(),
                  question,
                  Facts.ages(progress),
                  facts.of(progress).members().size())
              .written();
      progress = progress.early(question, written);
      told.put(question, String.join(", ", marks.getValue().values()));
    }
    if (story.money().isEmpty()) {
      return progress;
    }
    if (reader.kinds(story.money()) instanceof Reading.Told it) {
      progress = progress.early("other_income", it.answer());
      told.put(
          "other_income",
          IncomeKinds.read(it.answer()).values().stream().mapToLong(Long::longValue).sum() / 100.0);
    }
    return progress;
  }
}
