package wayfinder.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client told in a screening, as it is kept, in plain words. */
final class HouseholdWords {
  /** By the question's id, in the order in which they are shown. */
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("situation A", "pregnant"),
          Map.entry("situation B", "gave birth in the last 6 months, or nursing"),
          Map.entry("situation C", "disabled or blind"),
          Map.entry("situation D", "veteran"),
          Map.entry("situation E", "in college"),
          Map.entry("situation F", "without a home"),
          Map.entry("enrolled A", "food stamps"),
          Map.entry("enrolled B", "Medicaid"),
          Map.entry("enrolled C", "Medicare"),
          Map.entry("enrolled D", "SSI"),
          Map.entry("enrolled E", "SSDI"),
          Map.entry("enrolled F", "cash aid"),
          Map.entry("enrolled G", "WIC"),
          Map.entry("enrolled H", "rent voucher"),
          Map.entry("enrolled I", "jobless pay"),
          Map.entry("enrolled J", "VA"),
          Map.entry("enrolled K", "energy help"),
          Map.entry("citizenship A", "US citizen"),
          Map.entry("citizenship B", "green card"),
          Map.entry("citizenship C", "other papers"),
          Map.entry("citizenship D", "no papers"),
          Map.entry("other_income A", "Social Security"),
          Map.entry("other_income B", "SSDI"),
          Map.entry("other_income C", "SSI"),
          Map.entry("other_income D", "jobless pay"),
          Map.entry("other_income E", "child support"),
          Map.entry("other_income F", "pension"),
          Map.entry("other_income G", "VA"),
          Map.entry("other_income H", "other"),
          Map.entry("heating A", "pays it"),
          Map.entry("heating B", "in the rent"),
          Map.entry("heating C", "no"),
          Map.entry("taxes A", "files, and everyone has a Social Security number"),
          Map.entry("taxes B", "files, and not everyone has a Social Security number"),
          Map.entry("taxes C", "does not file"));

  static {
    LABELS.put("wanted", "Asked for");
    LABELS.put("place", "ZIP code");
    LABELS.put("size", "People in the household");
    LABELS.put("ages", "Ages");
    LABELS.put("situation", "Situation");
    LABELS.put("enrolled", "Help they get");
    LABELS.put("pay", "Pay a month, before taxes");
    LABELS.put("other_income", "Other money a month");
    LABELS.put("work_hours", "Hours of work or study a week");
    LABELS.put("rent", "Rent or mortgage a month");
    LABELS.put("heating", "Heating or cooling bill");
    LABELS.put("savings", "Savings");
    LABELS.put("citizenship", "Papers");
    LABELS.put("job_insurance", "Health insurance from a job");
    LABELS.put("taxes", "Taxes");
    LABELS.put("care_costs", "Care and child support a month");
    LABELS.put("medical_costs", "Medical costs a month");
    LABELS.put("wartime", "Service in wartime");
  }

  private HouseholdWords() {}

  /**
   * All that is kept.
   *
   * @param kept by question; {@code asked} lists those asked, and a plus marks what was only
   *     mentioned
   */
  static List<CaseView.Option> of(Map<String, String> kept) {
    var rows = new ArrayList<CaseView.Option>();
    LABELS.forEach(
        (question, label) -> {
          String told = kept.get(question);
          if (told != null) {
            rows.add(new CaseView.Option(label, words(question, told)));
          }
          String mentioned = kept.get("+" + question);
          if (mentioned != null) {
            rows.add(new CaseView.Option(label + ", only mentioned", words(question, mentioned)));
          }
        });
    String skipped =
        Stream.of(kept.getOrDefault("asked", "").split(" ", -1))
            .filter(question -> LABELS.containsKey(question) && !kept.containsKey(question))
            .map(LABELS::get)
            .collect(Collectors.joining(", "));
    if (!skipped.isEmpty()) {
      rows.add(new CaseView.Option("Asked, not told", skipped));
    }
    return rows;
  }

  private static String words(String question, String kept) {
    return switch (question) {
      case "pay", "rent", "savings", "care_costs", "medical_costs" -> dollars(kept);
      case "ages", "work_hours" -> kept.replace(" ", ", ");
      case "job_insurance", "wartime" -> kept.equals("1") ? "yes" : "no";
      case "heating", "taxes" -> LETTERS.getOrDefault(question + " " + kept, kept);
      case "situation", "enrolled", "citizenship" -> marks(question, kept);
      case "other_income" -> incomes(kept);
      default -> kept;
    };
  }

  private static String dollars(String cents) {
    if (!cents.matches("\\d{1,15}")) {
      return cents;
    }
    long all = Long.parseLong(cents);
    return all % 100 == 0
        ? String.format(Locale.US, "$%,d", all / 100)
        : String.format(Locale.US, "$%,d.%02d", all / 100, all % 100);
  }

  /** Such as {@code A:0,2 C:?}: letters with the places of those they are true of. */
  private static String marks(String question, String kept) {
    if (kept.equals("none") || kept.isEmpty()) {
      return "none of these";
    }
    return Stream.of(kept.split(" ", -1))
        .map(mark -> mark.split(":", 2))
        .map(
            mark ->
                LETTERS.getOrDefault(question + " " + mark[0], mark[0])
                    + (mark.length < 2 ? "" : whom(mark[1])))
        .collect(Collectors.joining("; "));
  }

  private static String whom(String places) {
    if (!places.matches("\\d{1,3}(,\\d{1,3})*")) {
      return " (not told who)";
    }
    return Arrays.stream(places.split(",", -1))
        .map(place -> String.valueOf(Integer.parseInt(place) + 1))
        .collect(Collectors.joining(", ", " (person ", ")"));
  }

  /** Such as {@code A:115000 E:20000}, in cents. */
  private static String incomes(String kept) {
    if (kept.equals("0") || kept.isEmpty()) {
      return "none";
    }
    return Stream.of(kept.split(" ", -1))
        .map(kind -> kind.split(":", 2))
        .map(
            kind ->
                LETTERS.getOrDefault("other_income " + kind[0], kind[0])
                    + (kind.length < 2 ? "" : " " + dollars(kind[1])))
        .collect(Collectors.joining(", "));
  }
}
