package wayfinder.skill.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.knowledge.ZipCodes;
import wayfinder.rules.Field;
import wayfinder.rules.Household;
import wayfinder.rules.Member;
import wayfinder.rules.States;

/**
 * The household that answers tell of. An answer's plain form: a ZIP code, a number, ages {@code 34
 * 6 2}, cents, a letter, {@link Marks}, or kinds of income with cents {@code A:115000}.
 */
final class Facts {
  static final int ADULT = 18;

  private final ZipCodes zips;

  Facts(ZipCodes zips) {
    this.zips = zips;
  }

  Household of(Progress progress) {
    Household household = people(progress);
    for (String question : progress.asked()) {
      String answer = progress.told().get(question);
      if (answer != null) {
        household = tell(household, question, answer);
      }
    }
    return household;
  }

  /** The ages of all, in the order in which the members stand; empty while they are not known. */
  static List<Integer> ages(Progress progress) {
    String ages = progress.told().get("ages");
    return ages == null ? List.of() : numbers(ages);
  }

  private static Household people(Progress progress) {
    String size = progress.told().get("size");
    List<Integer> ages = ages(progress);
    int listed = size == null ? ages.size() : Integer.parseInt(size);
    Household household = Household.unknown();
    for (int place = 0; place < listed; place++) {
      Member member = Member.of(id(place));
      household =
          household.with(place < ages.size() ? member.with(Field.AGE, ages.get(place)) : member);
    }
    return household;
  }

  private Household tell(Household before, String question, String answer) {
    return switch (question) {
      case "place" -> place(before, answer);
      case "situation", "enrolled", "citizenship" ->
          MarkFacts.tell(before, question, Marks.of(answer));
      case "pay" -> pay(before, Long.parseLong(answer));
      case "other_income" -> otherIncome(before, answer);
      case "work_hours" -> hours(before, numbers(answer));
      case "rent" -> before.with(Field.RENT_OR_MORTGAGE_MONTHLY, Long.parseLong(answer));
      case "heating" ->
          before
              .with(Field.HEATING_OR_COOLING_BILL, answer.equals("A"))
              .with(Field.HEAT_IN_RENT, answer.equals("B"));
      case "savings" -> savings(before, Long.parseLong(answer));
      case "job_insurance" -> flag(before, Field.EMPLOYER_HEALTH_OFFER, answer.equals("1"), ADULT);
      case "taxes" -> taxes(before, answer);
      case "care_costs" -> before.with(Field.DEPENDENT_CARE_MONTHLY, Long.parseLong(answer));
      case "medical_costs" -> medical(before, Long.parseLong(answer));
      case "wartime" -> wartime(before, answer.equals("1"));
      default -> before;
    };
  }

  private Household place(Household before, String answer) {
    return zips.find(answer)
        .filter(zip -> States.ALL.contains(zip.state()))
        .map(
            zip ->
                before
                    .with(Field.STATE, zip.state())
                    .with(Field.ZIP, zip.zip())
                    .with(Field.COUNTY, zip.county()))
        .orElse(before);
  }

  /** All pay as that of the first adult: what counts for a household is the sum. */
  private static Household pay(Household before, long cents) {
    String earner = firstAdult(before);
    Household after = before;
    for (Member member : before.members()) {
      after =
          after
              .with(member.id(), Field.WAGES_MONTHLY, member.id().equals(earner) ? cents : 0L)
              .with(member.id(), Field.SELF_EMPLOYMENT_MONTHLY, 0L);
    }
    return after;
  }

  private static Household otherIncome(Household before, String answer) {
    Household after = before;
    for (Member member : before.members()) {
      for (Field field : IncomeKinds.ALL.values()) {
        after = after.with(member.id(), field, 0L);
      }
    }
    for (Map.Entry<String, Long> kind : IncomeKinds.read(answer).entrySet()) {
      Field field = IncomeKinds.field(kind.getKey());
      after = after.with(receiver(before, field), field, kind.getValue());
    }
    return after;
  }

  private static String receiver(Household household, Field kind) {
    Optional<Field> shownBy =
        switch (kind) {
          case SSI_MONTHLY -> Optional.of(Field.GETS_SSI);
          case SSDI_MONTHLY -> Optional.of(Field.GETS_SSDI);
          case VETERANS_BENEFITS_MONTHLY -> Optional.of(Field.GETS_VA);
          case UNEMPLOYMENT_MONTHLY -> Optional.of(Field.GETS_UNEMPLOYMENT);
          default -> Optional.empty();
        };
    return shownBy
        .flatMap(
            field ->
                household.members().stream()
                    .filter(member -> member.get(field).equals(Optional.of(true)))
                    .findFirst())
        .map(Member::id)
        .orElseGet(() -> firstAdult(household));
  }

  private static Household hours(Household before, List<Integer> hours) {
    Household after = before;
    List<Member> adults = workers(before);
    for (int i = 0; i < Math.min(hours.size(), adults.size()); i++) {
      after = after.with(adults.get(i).id(), Field.WORK_HOURS_PER_WEEK, hours.get(i));
    }
    return after;
  }

  /** Those who are asked for their hours of work. */
  static List<Member> workers(Household household) {
    return household.members().stream().filter(member -> isAged(member, ADULT, 64)).toList();
  }

  private static Household savings(Household before, long cents) {
    Household after = before.with(Field.LIQUID_RESOURCES, cents);
    return before.members().size() == 1
        ? after.with(before.members().getFirst().id(), Field.RESOURCES, cents)
        : after;
  }

  private static Household taxes(Household before, String answer) {
    return switch (answer) {
      case "A" -> flag(before, Field.HAS_SSN, true, 0);
      case "C" -> before.with(Field.TAX_FILING, "none");
      default -> before;
    };
  }

  private static Household medical(Household before, long cents) {
    Household after = before;
    boolean told = false;
    for (Member member : before.members()) {
      boolean counts =
          isAged(member, 60, 120) || member.get(Field.DISABLED).equals(Optional.of(true));
      after = after.with(member.id(), Field.MEDICAL_EXPENSES_MONTHLY, counts && !told ? cents : 0L);
      told |= counts;
    }
    return after;
  }

  private static Household wartime(Household before, boolean served) {
    Household after = before;
    for (Member member : before.members()) {
      if (member.get(Field.VETERAN).equals(Optional.of(true))) {
        after = after.with(member.id(), Field.WARTIME_VETERAN, served);
      }
    }
    return after;
  }

  private static Household flag(Household before, Field field, boolean value, int fromAge) {
    Household after = before;
    for (Member member : before.members()) {
      after = isAged(member, fromAge, 120) ? after.with(member.id(), field, value) : after;
    }
    return after;
  }

  static boolean isAged(Member member, int from, int to) {
    return member.get(Field.AGE).orElse(-1) instanceof Integer age && age >= from && age <= to;
  }

  private static String firstAdult(Household household) {
    return household.members().stream()
        .filter(member -> isAged(member, ADULT, 120))
        .findFirst()
        .map(Member::id)
        .orElse(id(0));
  }

  static String id(int place) {
    return Character.toString((char) ('a' + place));
  }

  static List<Integer> numbers(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ", -1)).map(Integer::valueOf).toList();
  }
}
