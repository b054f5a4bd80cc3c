package wayfinder.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of a member as rules name them. Each is a Double, a Boolean, a String or Unknown. */
final class MemberFacts {
  /** A fact: its kind, and how it follows from what is known. */
  record Fact(FactType type, Function<Member, Object> value) {}

  /** Kinds of income by the name that rules use. */
  static final Map<String, Field> INCOME = income();

  /** What somebody may have already, by the name that rules use. */
  static final Map<String, Field> BENEFITS = benefits();

  static final Map<String, Fact> ALL = all();

  private static final int FIRST_TEEN_YEAR = 13;
  private static final int ADULT = 18;
  private static final int PAST_PREGNANCY = 56;
  private static final int NOT_LATELY = 99;

  private MemberFacts() {}

  private static Map<String, Field> income() {
    var income = new LinkedHashMap<String, Field>();
    income.put("wages", Field.WAGES_MONTHLY);
    income.put("selfEmployment", Field.SELF_EMPLOYMENT_MONTHLY);
    income.put("ssi", Field.SSI_MONTHLY);
    income.put("ssdi", Field.SSDI_MONTHLY);
    income.put("socialSecurity", Field.SOCIAL_SECURITY_MONTHLY);
    income.put("unemployment", Field.UNEMPLOYMENT_MONTHLY);
    income.put("childSupport", Field.CHILD_SUPPORT_MONTHLY);
    income.put("tanf", Field.TANF_MONTHLY);
    income.put("veteransBenefits", Field.VETERANS_BENEFITS_MONTHLY);
    income.put("pension", Field.PENSION_MONTHLY);
    income.put("workersCompensation", Field.WORKERS_COMPENSATION_MONTHLY);
    income.put("otherIncome", Field.OTHER_INCOME_MONTHLY);
    return income;
  }

  private static Map<String, Field> benefits() {
    var benefits = new LinkedHashMap<String, Field>();
    for (Field field : Field.values()) {
      if (field.name().startsWith("GETS_")) {
        String path = field.path();
        benefits.put(path.substring(path.indexOf('[') + 1, path.length() - 1), field);
      }
    }
    return benefits;
  }

  private static Map<String, Fact> all() {
    var facts = new LinkedHashMap<String, Fact>();
    for (Field field : Field.values()) {
      if (field.ofMember() && !field.path().endsWith("]")) {
        facts.put(name(field), new Fact(type(field), member -> told(member, field)));
      }
    }
    INCOME.forEach(
        (kind, field) ->
            facts.put("member." + kind, new Fact(FactType.NUMBER, member -> told(member, field))));
    BENEFITS.forEach(
        (benefit, field) ->
            facts.put(
                "member.gets." + benefit, new Fact(FactType.TRUTH, member -> told(member, field))));
    facts.put(
        "member.medicare", new Fact(FactType.TRUTH, member -> told(member, Field.GETS_MEDICARE)));
    var all = List.copyOf(INCOME.values());
    facts.put("member.earnings", new Fact(FactType.NUMBER, m -> sum(m, all.subList(0, 2))));
    facts.put(
        "member.unearned", new Fact(FactType.NUMBER, m -> sum(m, all.subList(2, all.size()))));
    facts.put("member.grossIncome", new Fact(FactType.NUMBER, m -> sum(m, all)));
    return facts;
  }

  /** How the fact of this name follows from what is known of a member. */
  static Function<Member, Object> value(String name) {
    return Objects.requireNonNull(ALL.get(name), name).value();
  }

  private static String name(Field field) {
    return switch (field) {
      case WORK_HOURS_PER_WEEK -> "member.workHours";
      case MEDICAL_EXPENSES_MONTHLY -> "member.medicalExpenses";
      default -> "member." + field.name("members.");
    };
  }

  private static FactType type(Field field) {
    return switch (field.kind()) {
      case FLAG -> FactType.TRUTH;
      case COUNT, MONEY -> FactType.NUMBER;
      case WORD, TEXT -> FactType.TEXT;
    };
  }

  private static Object told(Member member, Field field) {
    Object value = member.known().get(field);
    if (value == null) {
      value = implied(member, field);
    }
    if (value == null || value.equals("undisclosed")) {
      return Unknown.of(field.path(member.id()));
    }
    return HouseholdFacts.number(value, field);
  }

  /** What follows from other facts, so that nobody needs to ask it; null if nothing does. */
  private static @Nullable Object implied(Member member, Field field) {
    int age = member.known().get(Field.AGE) instanceof Integer years ? years : -1;
    boolean child = age >= 0 && age < FIRST_TEEN_YEAR;
    boolean minor = age >= 0 && age < ADULT;
    boolean noBirth = child || age >= PAST_PREGNANCY;
    return switch (field) {
      case PREGNANT, BREASTFEEDING -> noBirth ? false : null;
      case POSTPARTUM_MONTHS -> noBirth ? (Integer) NOT_LATELY : null;
      case EXPECTED_BABIES -> expected(member, noBirth);
      case VETERAN, CARES_FOR_INCAPACITATED, EMPLOYER_HEALTH_OFFER -> minor ? false : null;
      case WARTIME_VETERAN -> (minor || is(member, Field.VETERAN, false)) ? false : null;
      case FORMER_FOSTER_YOUTH -> (minor || age >= 26) ? false : null;
      case STUDENT -> child ? "k12" : null;
      case WORK_HOURS_PER_WEEK -> minor ? (Integer) 0 : null;
      case DISABLED ->
          (is(member, Field.GETS_SSDI, true) || (age < 65 && is(member, Field.GETS_SSI, true)))
              ? true
              : null;
      case MEETS_SSA_DISABILITY -> is(member, Field.GETS_SSDI, true) ? true : null;
      default -> null;
    };
  }

  /** One baby unless more were told of: the smallest number there can be. */
  private static @Nullable Object expected(Member member, boolean noBirth) {
    if (is(member, Field.PREGNANT, true)) {
      return 1;
    }
    return (noBirth || is(member, Field.PREGNANT, false)) ? (Integer) 0 : null;
  }

  private static boolean is(Member member, Field field, boolean wanted) {
    return member.known().get(field) instanceof Boolean told && told == wanted;
  }

  private static Object sum(Member member, List<Field> fields) {
    long cents = 0;
    var unknown = new ArrayList<Unknown>();
    for (Field field : fields) {
      if (member.known().get(field) instanceof Long known) {
        cents += known;
      } else {
        unknown.add(Unknown.of(field.path(member.id())));
      }
    }
    return unknown.isEmpty() ? (Object) (cents / 100.0) : Unknown.all(unknown);
  }
}
