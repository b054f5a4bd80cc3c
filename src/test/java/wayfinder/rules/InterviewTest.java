package wayfinder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every household, tried on more than a thousand. */
class InterviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int HOUSEHOLDS = 1_000;
  private static final Programs PROGRAMS = WholePrograms.ALL;

  @Test
  void halfOfAllAreDoneAfterTenQuestionsOrFewer() {
    var asked = new ArrayList<Integer>();
    var households = new RandomHouseholds(1);
    for (int i = 0; i < HOUSEHOLDS; i++) {
      asked.add(new Interview(households.next()).asked.size());
    }
    Collections.sort(asked);
    assertThat(asked.get(HOUSEHOLDS / 2)).isLessThanOrEqualTo(10);
  }

  @Test
  void whoTellsOnlyAgesIsAskedWhoTheOthersAreAndAtMostOneMore() {
    var households = new RandomHouseholds(1);
    for (int i = 0; i < HOUSEHOLDS; i++) {
      Household household = households.next();
      Set<String> withWords = new Interview(household).asked;
      Set<String> withNumbers = Interview.inBareNumbers(household).asked;
      assertThat(withWords).doesNotContain("relation");
      assertThat(withNumbers).hasSizeLessThanOrEqualTo(withWords.size() + 1);
      if (household.members().size() == 1) {
        assertThat(withNumbers).isEqualTo(withWords);
      }
    }
  }

  @Test
  void anAnswerToAQuestionThatWasNotAskedChangesNothing() {
    var households = new RandomHouseholds(2);
    for (int i = 0; i < HOUSEHOLDS; i++) {
      var interview =
          i % 2 == 0
              ? new Interview(households.next())
              : Interview.inBareNumbers(households.next());
      Map<String, String> settled = statuses(interview.told);
      for (Question question : PROGRAMS.questions()) {
        if (!interview.asked.contains(question.id())) {
          Household more = tell(interview.told, interview.truth, question);
          assertThat(statuses(more))
              .as("%s of household %d, asked %s", question.id(), i, interview.asked)
              .isEqualTo(settled);
        }
      }
    }
  }

  @Test
  void aFactThatIsDroppedNeverTurnsLikelyIntoUnlikely() {
    var households = new RandomHouseholds(3);
    for (int i = 0; i < HOUSEHOLDS; i++) {
      Household whole = households.next();
      Map<String, String> known = statuses(whole);
      Field field = households.oneOf(List.of(Field.values()));
      Household less = without(whole, field);
      statuses(less)
          .forEach(
              (key, status) -> {
                String before = known.getOrDefault(key, "none");
                boolean flipped =
                    Set.copyOf(List.of(before, status)).equals(Set.of("likely", "unlikely"));
                assertThat(flipped).as("%s without %s", key, field).isFalse();
              });
    }
  }

  @Test
  void theOrderOfAnswersDoesNotMatter() {
    var households = new RandomHouseholds(4);
    for (int i = 0; i < 100; i++) {
      Household truth = households.next();
      var questions = new ArrayList<>(PROGRAMS.questions());
      Collections.reverse(questions);
      Household backwards = Household.unknown();
      for (Question question : questions) {
        backwards = tell(backwards, truth, question);
      }
      Household forwards = Household.unknown();
      for (Question question : PROGRAMS.questions()) {
        forwards = tell(forwards, truth, question);
      }
      assertThat(statuses(backwards)).isEqualTo(statuses(forwards));
    }
  }

  @Test
  void aWholeScreeningHasASourceAndDaysForEveryNumber() {
    var households = new RandomHouseholds(5);
    for (int i = 0; i < 200; i++) {
      for (ScreeningResult result : PROGRAMS.screen(households.next(), TODAY).results()) {
        assertThat(result.because()).allMatch(finding -> !finding.cite().isBlank());
        boolean ofSomebody = !result.program().ofMember() || result.memberId().isPresent();
        if (!result.program().tables().isEmpty() && ofSomebody) {
          assertThat(result.figuresHold()).isPresent();
        }
      }
    }
  }

  private static Household without(Household household, Field field) {
    Household less = household;
    if (!field.ofMember()) {
      return household.without(field);
    }
    for (Member member : household.members()) {
      less = less.with(member.without(field));
    }
    return less;
  }

  private static Household withoutRelations(Household told) {
    Household less = told;
    for (Member member : told.members().subList(1, told.members().size())) {
      less = less.with(member.without(Field.RELATION));
    }
    return less;
  }

  private static Map<String, String> statuses(Household household) {
    var statuses = new LinkedHashMap<String, String>();
    for (ScreeningResult result : PROGRAMS.screen(household, TODAY).results()) {
      statuses.put(
          result.program().name() + " " + result.memberId().orElse(""),
          result.already() ? "already" : result.status().code());
    }
    return statuses;
  }

  /** The household with what an answer to the question tells. */
  private static Household tell(Household told, Household truth, Question question) {
    Household more = told;
    for (Field field : question.fields()) {
      if (!field.ofMember()) {
        more = truth.known().containsKey(field) ? more.with(field, truth.known().get(field)) : more;
      } else {
        for (Member member : truth.members()) {
          Object value = member.known().get(field);
          more = value == null ? more : more.with(member.id(), field, value);
        }
      }
    }
    return more.members().isEmpty()
        ? more
        : more.with(more.members().getFirst().id(), Field.RELATION, "self");
  }

  /** An interview in which everything asked is answered truly. */
  private static final class Interview {
    final Household truth;
    final Set<String> asked = new HashSet<>();
    final Household told;

    Interview(Household truth) {
      this(truth, true);
    }

    /** Its ages are told as bare numbers, without a word of who is who. */
    static Interview inBareNumbers(Household truth) {
      return new Interview(truth, false);
    }

    private Interview(Household truth, boolean inWords) {
      this.truth = truth;
      Household known = Household.unknown();
      Optional<Question> next = PROGRAMS.next(known, TODAY, asked);
      while (next.isPresent()) {
        asked.add(next.get().id());
        Household told = tell(known, truth, next.get());
        known = inWords || !next.get().id().equals("ages") ? told : withoutRelations(told);
        next = PROGRAMS.next(known, TODAY, asked);
      }
      told = known;
    }
  }
}
