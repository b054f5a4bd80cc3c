package wayfinder.skill.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** From here on nobody is asked about work. */
  static final int OLDER = 65;

  /** The questions in the order in which answers build on each other, however they were given. */
  static final List<String> ORDER =
      List.of(
          "place",
          "size",
          "ages",
          Relations.QUESTION,
          "situation",
          "enrolled",
          "pay",
          "other_income",
          "work_hours",
          "cares",
          "rent",
          "heating",
          "savings",
          "citizenship",
          "job_insurance",
          "taxes",
          "care_costs",
          "child_support",
          "medical_costs",
          "wartime");

  private static final Set<String> MONEY =
      Set.of("pay", "rent", "savings", "care_costs", "child_support", "medical_costs");

  private final ZipCodes zips;

  Facts(ZipCodes zips) {
    this.zips = zips;
  }

  Household of(Progress progress) {
    Household household = people(progress);
    for (String question : ORDER) {
      String answer = progress.told().get(question);
      String early = progress.early().get(question);
      if (answer != null) {
        household =
            Marks.isOf(question)
                ? MarkFacts.tell(household, question, progress.marks(question))
                : tell(household, question, answer);
      } else if (early != null) {
        household = tellEarly(household, question, early, progress);
      }
    }
    return household;
  }

  /** Only what was said: of the rest of a question nothing is known yet. */
  private static Household tellEarly(
      Household before, String question, String early, Progress progress) {
    if (Marks.isOf(question)) {
      Marks marks =
          MarkFacts.settled(Marks.early(early), question, ages(progress), progress.size());
      return MarkFacts.tell(before, question, marks);
    }
    return switch (question) {
      case Relations.QUESTION -> Relations.tell(before, Relations.settled(early, ages(progress)));
      case "other_income" -> MoneyFacts.kinds(before, early);
      default -> before;
    };
  }

  /** Whether a question's answer is one amount of money. */
  static boolean isMoney(String question) {
    return MONEY.contains(question);
  }

  /** The ages of all, in the order in which the members stand; empty while they are not known. */
  static List<Integer> ages(Progress progress) {
    String ages = progress.told().get("ages");
    return ages == null ? List.of() : numbers(ages);
  }

  private static Household people(Progress progress) {
    String size = progress.told().get("size");
    String early = progress.early().get("ages");
    List<Integer> ages =
        progress.told().containsKey("ages") || early == null ? ages(progress) : numbers(early);
    int listed = size == null ? ages.size() : Integer.parseInt(size);
    Household household = Household.unknown();
    for (int place = 0; place < listed; place++) {
      Member member = Member.of(id(place));
      Member named = place == 0 ? member.with(Field.RELATION, "self") : member;
      household =
          household.with(place < ages.size() ? named.with(Field.AGE, ages.get(place)) : named);
    }
    return household;
  }

  private Household tell(Household before, String question, String answer) {
    return switch (question) {
      case "place" -> place(before, answer);
      case Relations.QUESTION -> Relations.tell(before, List.of(answer.split(" ", -1)));
      case "pay" -> MoneyFacts.pay(before, Long.parseLong(answer));
      case "other_income" -> MoneyFacts.otherIncome(before, answer);
      case "work_hours" -> hours(before, numbers(answer));
      case "rent" -> before.with(Field.RENT_OR_MORTGAGE_MONTHLY, Long.parseLong(answer));
      case "heating" ->
          before
              .with(Field.HEATING_OR_COOLING_BILL, answer.equals("A"))
              .with(Field.HEAT_IN_RENT, answer.equals("B"));
      case "savings" -> MoneyFacts.savings(before, Long.parseLong(answer));
      case "job_insurance" -> flag(before, Field.EMPLOYER_HEALTH_OFFER, answer.equals("1"), ADULT);
      case "taxes" -> taxes(before, answer);
      case "care_costs" -> before.with(Field.DEPENDENT_CARE_MONTHLY, Long.parseLong(answer));
      case "child_support" -> before.with(Field.CHILD_SUPPORT_PAID_MONTHLY, Long.parseLong(answer));
      case "medical_costs" -> MoneyFacts.medical(before, Long.parseLong(answer));
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
    return household.members().stream().filter(member -> isAged(member, ADULT, OLDER - 1)).toList();
  }

  private static Household taxes(Household before, String answer) {
    return switch (answer) {
      case "A" -> flag(before, Field.HAS_SSN, true, 0);
      case "C" -> before.with(Field.TAX_FILING, "none");
      default -> before;
    };
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

  static String id(int place) {
    return Character.toString((char) ('a' + place));
  }

  static List<Integer> numbers(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ", -1)).map(Integer::valueOf).toList();
  }
}
