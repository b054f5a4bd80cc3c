package wayfinder.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A fact that can be told of a household or of one of its members, and what it may be. */
public enum Field {
  STATE("state", Kind.WORD, States.ALL),
  ZIP("zip", Kind.TEXT),
  COUNTY("county", Kind.TEXT),
  TAX_FILING(
      "taxFiling", Kind.WORD, List.of("single", "joint", "headOfHousehold", "separate", "none")),
  TRIBAL_LAND("tribalLand", Kind.FLAG),
  HOUSEHOLD_SIZE("householdSize", Kind.COUNT, 1, Household.MOST_MEMBERS),
  DEPENDENT_CARE_MONTHLY("dependentCareMonthly", Kind.MONEY),
  CHILD_SUPPORT_PAID_MONTHLY("childSupportPaidMonthly", Kind.MONEY),
  LIQUID_RESOURCES("liquidResources", Kind.MONEY),
  HOUSING_SITUATION(
      "housing.situation",
      Kind.WORD,
      List.of("rents", "owns", "homeless", "shelter", "with_others", "institution")),
  RENT_OR_MORTGAGE_MONTHLY("housing.rentOrMortgageMonthly", Kind.MONEY),
  HEATING_OR_COOLING_BILL("housing.heatingOrCoolingBill", Kind.FLAG),
  HEAT_IN_RENT("housing.heatInRent", Kind.FLAG),
  SUBSIDIZED("housing.subsidized", Kind.FLAG),
  HOMELESS("housing.homeless", Kind.FLAG),

  AGE("members.age", Kind.COUNT, 0, 120),
  RELATION(
      "members.relation",
      Kind.WORD,
      List.of("self", "spouse", "partner", "child", "parent", "other")),
  PREGNANT("members.pregnant", Kind.FLAG),
  EXPECTED_BABIES("members.expectedBabies", Kind.COUNT, 0, 10),
  POSTPARTUM_MONTHS("members.postpartumMonths", Kind.COUNT, 0, 99),
  BREASTFEEDING("members.breastfeeding", Kind.FLAG),
  DISABLED("members.disabled", Kind.FLAG),
  BLIND("members.blind", Kind.FLAG),
  MEETS_SSA_DISABILITY("members.meetsSsaDisability", Kind.FLAG),
  STUDENT("members.student", Kind.WORD, List.of("none", "k12", "halfTime", "fullTime")),
  VETERAN("members.veteran", Kind.FLAG),
  WARTIME_VETERAN("members.wartimeVeteran", Kind.FLAG),
  FORMER_FOSTER_YOUTH("members.formerFosterYouth", Kind.FLAG),
  CITIZENSHIP(
      "members.citizenship",
      Kind.WORD,
      List.of(
          "citizen", "lpr", "refugee", "asylee", "cofa", "cuban_haitian", "other", "undisclosed")),
  HAS_SSN("members.hasSsn", Kind.FLAG),
  WORK_HOURS_PER_WEEK("members.workHoursPerWeek", Kind.COUNT, 0, 168),
  EMPLOYER_HEALTH_OFFER("members.employerHealthOffer", Kind.FLAG),
  CARES_FOR_INCAPACITATED("members.caresForIncapacitated", Kind.FLAG),
  RESOURCES("members.resources", Kind.MONEY),
  MEDICAL_EXPENSES_MONTHLY("members.medicalExpensesMonthly", Kind.MONEY),
  WAGES_MONTHLY("members.income[wages]", Kind.MONEY),
  SELF_EMPLOYMENT_MONTHLY("members.income[self_employment]", Kind.MONEY),
  SSI_MONTHLY("members.income[ssi]", Kind.MONEY),
  SSDI_MONTHLY("members.income[ssdi]", Kind.MONEY),
  SOCIAL_SECURITY_MONTHLY("members.income[social_security]", Kind.MONEY),
  UNEMPLOYMENT_MONTHLY("members.income[unemployment]", Kind.MONEY),
  CHILD_SUPPORT_MONTHLY("members.income[child_support]", Kind.MONEY),
  TANF_MONTHLY("members.income[tanf]", Kind.MONEY),
  VETERANS_BENEFITS_MONTHLY("members.income[veterans_benefits]", Kind.MONEY),
  PENSION_MONTHLY("members.income[pension]", Kind.MONEY),
  WORKERS_COMPENSATION_MONTHLY("members.income[workers_compensation]", Kind.MONEY),
  OTHER_INCOME_MONTHLY("members.income[other]", Kind.MONEY),
  GETS_SNAP("members.enrolled[snap]", Kind.FLAG),
  GETS_TANF("members.enrolled[tanf]", Kind.FLAG),
  GETS_SSI("members.enrolled[ssi]", Kind.FLAG),
  GETS_SSDI("members.enrolled[ssdi]", Kind.FLAG),
  GETS_MEDICAID("members.enrolled[medicaid]", Kind.FLAG),
  GETS_CHIP("members.enrolled[chip]", Kind.FLAG),
  GETS_MEDICARE("members.enrolled[medicare]", Kind.FLAG),
  GETS_WIC("members.enrolled[wic]", Kind.FLAG),
  GETS_LIHEAP("members.enrolled[liheap]", Kind.FLAG),
  GETS_VOUCHER("members.enrolled[voucher]", Kind.FLAG),
  GETS_UNEMPLOYMENT("members.enrolled[unemployment]", Kind.FLAG),
  GETS_VA("members.enrolled[va]", Kind.FLAG);

  /** What a value of a field is in Java. */
  public enum Kind {
    /** A {@code Boolean}. */
    FLAG,
    /** An {@code Integer}. */
    COUNT,
    /** A {@code Long}: US cents; a month unless the field's name says otherwise. */
    MONEY,
    /** A {@code String}, one of a list. */
    WORD,
    /** A {@code String} of at most 100 characters. */
    TEXT
  }

  /** The highest amount of money taken, in cents: a million dollars. */
  static final long MOST_CENTS = 100_000_000;

  private static final int LONGEST_TEXT = 100;
  private static final String FIVE_DIGITS = "[0-9]{5}";
  private static final String OF_MEMBERS = "members.";
  private static final Map<String, Field> BY_PATH =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(f -> f.path, Function.identity()));

  private final String path;
  private final Kind kind;
  private final String words;
  private final int least;
  private final int most;

  Field(String path, Kind kind) {
    this(path, kind, List.of(), 0, 0);
  }

  Field(String path, Kind kind, List<String> words) {
    this(path, kind, words, 0, 0);
  }

  Field(String path, Kind kind, int least, int most) {
    this(path, kind, List.of(), least, most);
  }

  Field(String path, Kind kind, List<String> words, int least, int most) {
    this.path = path;
    this.kind = kind;
    this.words = String.join(", ", words);
    this.least = least;
    this.most = most;
  }

  /** The field with this path, such as {@code housing.homeless} or {@code members.age}. */
  public static Optional<Field> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** Its path in the HTTP contract, without a member's id. */
  public String path() {
    return path;
  }

  /** Its name in the HTTP contract, within the object that holds it. */
  public String name(String prefix) {
    return path.substring(prefix.length());
  }

  /** Its path for one member, such as {@code members[a].age}. */
  public String path(String memberId) {
    return "members[" + memberId + "]." + path.substring(OF_MEMBERS.length());
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is told of a member, not of the household. */
  public boolean ofMember() {
    return path.startsWith(OF_MEMBERS);
  }

  /** What is wrong with a value, in words that say what would be right; empty when it is right. */
  public Optional<String> fault(Object value) {
    boolean right =
        switch (kind) {
          case FLAG -> value instanceof Boolean;
          case COUNT -> value instanceof Integer count && count >= least && count <= most;
          case MONEY -> value instanceof Long cents && cents >= 0 && cents <= MOST_CENTS;
          case WORD -> value instanceof String word && words().contains(word);
          case TEXT ->
              value instanceof String text
                  && text.length() <= LONGEST_TEXT
                  && (this != ZIP || text.matches(FIVE_DIGITS));
        };
    return right ? Optional.empty() : Optional.of(expected());
  }

  private List<String> words() {
    return List.of(words.split(", ", -1));
  }

  private String expected() {
    return switch (kind) {
      case FLAG -> "must be true or false";
      case COUNT -> "must be a whole number from %d to %d".formatted(least, most);
      case MONEY -> "must be dollars from 0 to 1000000, with two decimals at most";
      case WORD ->
          this == STATE
              ? "must be one of the 50 states or DC, two letters"
              : "must be one of " + words;
      case TEXT ->
          this == ZIP
              ? "must be five digits in quotes, such as \"15213\""
              : "must be a text of at most %d characters".formatted(LONGEST_TEXT);
    };
  }
}
