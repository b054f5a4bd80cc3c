package wayfinder.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The facts of a household as rules name them. Each is a Double, a Boolean, a String or Unknown.
 */
final class HouseholdFacts {
  /** A fact: its kind, and how it follows from what is known. */
  record Fact(FactType type, Function<Household, Object> value) {}

  static final Map<String, Fact> ALL = all();

  private HouseholdFacts() {}

  private static Map<String, Fact> all() {
    var facts = new LinkedHashMap<String, Fact>();
    text(facts, "household.state", Field.STATE);
    text(facts, "household.zip", Field.ZIP);
    text(facts, "household.county", Field.COUNTY);
    text(facts, "household.taxFiling", Field.TAX_FILING);
    truth(facts, "household.tribalLand", Field.TRIBAL_LAND);
    truth(facts, "household.subsidized", Field.SUBSIDIZED);
    truth(facts, "household.heatingOrCoolingBill", Field.HEATING_OR_COOLING_BILL);
    truth(facts, "household.heatInRent", Field.HEAT_IN_RENT);
    facts.put("household.homeless", new Fact(FactType.TRUTH, HouseholdFacts::homeless));
    facts.put("household.rents", new Fact(FactType.TRUTH, house -> lives(house, "rents")));
    facts.put("household.owns", new Fact(FactType.TRUTH, house -> lives(house, "owns")));
    facts.put("household.size", new Fact(FactType.NUMBER, HouseholdFacts::size));
    facts.put("household.rent", new Fact(FactType.NUMBER, HouseholdFacts::rent));
    money(facts, "household.dependentCare", Field.DEPENDENT_CARE_MONTHLY);
    money(facts, "household.childSupportPaid", Field.CHILD_SUPPORT_PAID_MONTHLY);
    money(facts, "household.liquidResources", Field.LIQUID_RESOURCES);
    sum(facts, "household.medicalExpenses", "member.medicalExpenses");
    sum(facts, "household.expectedBabies", "member.expectedBabies");
    sum(facts, "household.grossIncome", "member.grossIncome");
    sum(facts, "household.earnings", "member.earnings");
    sum(facts, "household.unearned", "member.unearned");
    for (String kind : MemberFacts.INCOME.keySet()) {
      sum(facts, "household." + kind, "member." + kind);
    }
    for (String benefit : MemberFacts.BENEFITS.keySet()) {
      facts.put("gets." + benefit, new Fact(FactType.TRUTH, house -> anyGets(house, benefit)));
    }
    return facts;
  }

  private static void text(Map<String, Fact> facts, String name, Field field) {
    facts.put(name, new Fact(FactType.TEXT, house -> known(house, field)));
  }

  private static void truth(Map<String, Fact> facts, String name, Field field) {
    facts.put(name, new Fact(FactType.TRUTH, house -> known(house, field)));
  }

  private static void money(Map<String, Fact> facts, String name, Field field) {
    facts.put(name, new Fact(FactType.NUMBER, house -> number(known(house, field), field)));
  }

  private static void sum(Map<String, Fact> facts, String name, String ofMember) {
    facts.put(name, new Fact(FactType.NUMBER, house -> sum(house, ofMember)));
  }

  private static Object known(Household house, Field field) {
    Object value = house.known().get(field);
    return value == null ? Unknown.of(field.path()) : value;
  }

  /** A count or an amount of cents as the number that rules work with. */
  static Object number(Object value, Field field) {
    return switch (value) {
      case Long cents when field.kind() == Field.Kind.MONEY -> cents / 100.0;
      case Integer count -> count.doubleValue();
      default -> value;
    };
  }

  private static Object homeless(Household house) {
    if (house.known().get(Field.HOMELESS) instanceof Boolean homeless) {
      return homeless;
    }
    return switch (house.known().get(Field.HOUSING_SITUATION)) {
      case String situation when situation.equals("homeless") || situation.equals("shelter") ->
          true;
      case String _ -> false;
      case null, default -> Unknown.of(Field.HOMELESS.path());
    };
  }

  private static Object lives(Household house, String situation) {
    Object known = house.known().get(Field.HOUSING_SITUATION);
    return known == null
        ? Unknown.of(Field.HOUSING_SITUATION.path())
        : (Object) known.equals(situation);
  }

  private static Object size(Household house) {
    OptionalInt size = house.size();
    return size.isPresent()
        ? (Object) (double) size.getAsInt()
        : Unknown.of(Field.HOUSEHOLD_SIZE.path());
  }

  private static Object rent(Household house) {
    Object rent = known(house, Field.RENT_OR_MORTGAGE_MONTHLY);
    if (rent instanceof Unknown && Boolean.TRUE.equals(homeless(house))) {
      return 0.0;
    }
    return number(rent, Field.RENT_OR_MORTGAGE_MONTHLY);
  }

  private static Object sum(Household house, String ofMember) {
    Function<Member, Object> value = MemberFacts.value(ofMember);
    ToDoubleFunction<Object> number = one -> one instanceof Double known ? known : 0;
    double total = 0;
    var unknown = new ArrayList<Unknown>();
    for (Member member : house.members()) {
      Object one = value.apply(member);
      if (one instanceof Unknown missing) {
        unknown.add(missing);
      }
      total += number.applyAsDouble(one);
    }
    notTold(house, unknown);
    return unknown.isEmpty() ? (Object) total : Unknown.all(unknown);
  }

  private static Object anyGets(Household house, String benefit) {
    Function<Member, Object> value = MemberFacts.value("member.gets." + benefit);
    var unknown = new ArrayList<Unknown>();
    for (Member member : house.members()) {
      Object one = value.apply(member);
      if (Boolean.TRUE.equals(one)) {
        return true;
      }
      if (one instanceof Unknown missing) {
        unknown.add(missing);
      }
    }
    notTold(house, unknown);
    return unknown.isEmpty() ? (Object) false : Unknown.all(unknown);
  }

  /** Adds what keeps the whole unknown while not everyone was told of. */
  static void notTold(Household house, List<Unknown> unknown) {
    if (house.size().isEmpty()) {
      unknown.add(Unknown.of(Field.HOUSEHOLD_SIZE.path()));
    } else if (house.unlisted() > 0) {
      unknown.add(Unknown.of("members"));
    }
  }
}
