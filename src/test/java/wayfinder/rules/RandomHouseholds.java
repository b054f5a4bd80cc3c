package wayfinder.rules;

import java.util.List;
import java.util.Random;

/** Households as they might come, everything known. The same seed gives the same ones. */
final class RandomHouseholds {
  private static final List<String> PAPERS =
      List.of("citizen", "citizen", "citizen", "citizen", "citizen", "citizen", "lpr", "refugee");
  private final Random random;

  RandomHouseholds(long seed) {
    random = new Random(seed);
  }

  Household next() {
    int size = 1 + Math.min(5, (int) Math.abs(random.nextGaussian() * 2));
    boolean homeless = chance(0.04);
    Household house =
        Household.unknown()
            .with(Field.STATE, States.ALL.get(random.nextInt(States.ALL.size())))
            .with(Field.ZIP, "00000")
            .with(Field.HOUSEHOLD_SIZE, size)
            .with(Field.TAX_FILING, chance(0.8) ? "single" : "none")
            .with(Field.TRIBAL_LAND, chance(0.01))
            .with(Field.DEPENDENT_CARE_MONTHLY, chance(0.2) ? dollars(600) : 0L)
            .with(Field.CHILD_SUPPORT_PAID_MONTHLY, chance(0.05) ? dollars(400) : 0L)
            .with(Field.LIQUID_RESOURCES, dollars(chance(0.8) ? 2000 : 20_000))
            .with(Field.HOUSING_SITUATION, homeless ? "homeless" : "rents")
            .with(Field.HOMELESS, homeless)
            .with(Field.RENT_OR_MORTGAGE_MONTHLY, homeless ? 0L : dollars(1600))
            .with(Field.HEATING_OR_COOLING_BILL, chance(0.6))
            .with(Field.HEAT_IN_RENT, chance(0.2))
            .with(Field.SUBSIDIZED, chance(0.1));
    String papers = PAPERS.get(random.nextInt(PAPERS.size()));
    for (int i = 0; i < size; i++) {
      house = house.with(member(i, size, papers));
    }
    return house;
  }

  private Member member(int index, int size, String papers) {
    boolean adult = index == 0 || (index == 1 && chance(0.5));
    int age = adult ? 18 + random.nextInt(70) : random.nextInt(size > 3 ? 18 : 60);
    boolean works = age >= 18 && age < 67 && chance(0.6);
    Member member =
        Member.of("m" + index)
            .with(Field.AGE, age)
            .with(Field.RELATION, index == 0 ? "self" : age < 19 ? "child" : "spouse")
            .with(Field.PREGNANT, age > 15 && age < 45 && chance(0.05))
            .with(Field.POSTPARTUM_MONTHS, 99)
            .with(Field.BREASTFEEDING, false)
            .with(Field.DISABLED, chance(0.12))
            .with(Field.BLIND, chance(0.01))
            .with(Field.MEETS_SSA_DISABILITY, chance(0.08))
            .with(Field.STUDENT, age >= 18 && age < 30 && chance(0.2) ? "halfTime" : "none")
            .with(Field.VETERAN, age > 20 && chance(0.06))
            .with(Field.WARTIME_VETERAN, false)
            .with(Field.FORMER_FOSTER_YOUTH, false)
            .with(Field.CITIZENSHIP, papers)
            .with(Field.HAS_SSN, !papers.equals("refugee"))
            .with(Field.WORK_HOURS_PER_WEEK, works ? 10 + random.nextInt(35) : 0)
            .with(Field.EMPLOYER_HEALTH_OFFER, works && chance(0.4))
            .with(Field.CARES_FOR_INCAPACITATED, chance(0.03))
            .with(Field.RESOURCES, dollars(2000))
            .with(Field.MEDICAL_EXPENSES_MONTHLY, chance(0.3) ? dollars(300) : 0L);
    for (Field field : Field.values()) {
      if (field.path().startsWith("members.income")) {
        member = member.with(field, 0L);
      } else if (field.path().startsWith("members.enrolled")) {
        member = member.with(field, chance(0.05));
      }
    }
    if (works) {
      member = member.with(Field.WAGES_MONTHLY, dollars(chance(0.7) ? 2500 : 6000));
    }
    if (age >= 65) {
      member =
          member
              .with(Field.SOCIAL_SECURITY_MONTHLY, dollars(2200))
              .with(Field.GETS_MEDICARE, chance(0.9));
    }
    return member;
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private long dollars(int most) {
    return random.nextInt(most) * 100L;
  }
}
