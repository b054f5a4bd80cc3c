package wayfinder.channel.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wayfinder.conversation.Screened;
import wayfinder.conversation.ScreenedProgram;
import wayfinder.conversation.ScreenedProgram.Outcome;

/**
 * What a screening suggests as the page without scripts shows it: a card for each program, the
 * hopeful ones first. The scripts lay out the same in {@code screening.js}.
 *
 * @param others those that are less likely for now
 * @param held those they have already
 */
public record ShownPrograms(
    List<Card> likely, List<Card> possible, List<Card> others, List<Card> held) {
  /**
   * One program.
   *
   * @param results one, or one for each person it looks at
   */
  public record Card(List<ScreenedProgram> results) {
    public Card {
      results = List.copyOf(results);
    }

    public ScreenedProgram first() {
      return results.getFirst();
    }

    public boolean isHopeful() {
      return first().outcome().isHopeful();
    }

    /** What it may be worth; for each person, where there are several. */
    public List<String> lines(Labels labels) {
      long amounts = results.stream().map(it -> amount(it, labels)).distinct().count();
      var lines = new ArrayList<String>();
      for (ScreenedProgram result : results) {
        String worth = amounts > 1 || result.equals(first()) ? amount(result, labels) : "";
        String line = results.size() > 1 ? join(whose(result, labels), worth) : worth;
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      return lines;
    }

    /** All rules that bear on it, each once. */
    public List<ScreenedProgram.Because> reasons() {
      var byText = new LinkedHashMap<String, ScreenedProgram.Because>();
      results.stream()
          .flatMap(result -> result.because().stream())
          .forEach(rule -> byText.putIfAbsent(rule.text(), rule));
      return List.copyOf(byText.values());
    }

    /** What would change it, each once. */
    public List<String> changes() {
      return results.stream().flatMap(result -> result.wouldChange().stream()).distinct().toList();
    }

    private static String join(String whose, String worth) {
      return worth.isEmpty() ? whose : whose + ". " + worth;
    }

    private static String whose(ScreenedProgram result, Labels labels) {
      String age = result.age() == null ? "?" : result.age().toString();
      return labels.filled("age", "age", age) + ": " + labels.get(result.outcome().apiName());
    }
  }

  public ShownPrograms {
    likely = List.copyOf(likely);
    possible = List.copyOf(possible);
    others = List.copyOf(others);
    held = List.copyOf(held);
  }

  /** Sorts what was found. */
  public static ShownPrograms of(Screened.Found found) {
    var byName = new LinkedHashMap<String, List<ScreenedProgram>>();
    for (ScreenedProgram program : found.programs()) {
      byName.computeIfAbsent(program.program(), _ -> new ArrayList<>()).add(program);
    }
    List<Card> cards = byName.values().stream().map(Card::new).toList();
    List<Card> offered = cards.stream().filter(card -> !card.first().already()).toList();
    var others = new ArrayList<>(of(offered, Outcome.UNLIKELY));
    others.addAll(of(offered, Outcome.UNKNOWN));
    return new ShownPrograms(
        of(offered, Outcome.LIKELY),
        of(offered, Outcome.POSSIBLE),
        others,
        cards.stream().filter(card -> card.first().already()).toList());
  }

  /** The titles of those they have already. */
  public String heldTitles() {
    return held.stream().map(card -> card.first().title()).collect(Collectors.joining(", "));
  }

  private static List<Card> of(List<Card> cards, Outcome outcome) {
    return cards.stream().filter(card -> card.first().outcome() == outcome).toList();
  }

  /** How far the client is from the line. */
  public static String distance(ScreenedProgram.Because rule, Labels labels) {
    double dollars = rule.distance().orElse(0);
    return labels.filled(dollars > 0 ? "under" : "over", "amount", money(Math.abs(dollars)));
  }

  private static String amount(ScreenedProgram result, Labels labels) {
    ScreenedProgram.Amount amount = result.amount();
    if (amount == null) {
      return "";
    }
    String span =
        amount.min() == amount.max()
            ? money(amount.max())
            : labels.filled("span", "min", money(amount.min()), "max", money(amount.max()));
    return labels.filled(amount.annual() ? "aYear" : "aMonth", "amount", span);
  }

  private static String money(double dollars) {
    BigDecimal exact = BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.US, whole ? "$%,.0f" : "$%,.2f", exact);
  }
}
