package wayfinder.rules;

import java.util.Optional;
import wayfinder.text.Language;

/**
 * A pay at which another hundred dollars would cost more help than it brings.
 *
 * @param payMonthly dollars of pay of all members a month, above which help is lost
 * @param lossMonthly dollars of help that are lost a month
 */
public record Cliff(double payMonthly, double lossMonthly, Words words) {
  private static final long STEP_CENTS = 100_00;
  private static final int STEPS = 10;

  /** What is said of it. */
  public String text(Language language) {
    return words.filled(language, blank -> blank.equals("pay") ? payMonthly : lossMonthly);
  }

  /** The nearest cliff within a thousand dollars more of pay; only amounts that are known count. */
  static Optional<Cliff> ahead(Screening screening) {
    Household household = screening.household();
    long now = Change.pay(household);
    double before = help(screening);
    for (int step = 1; now > 0 && before > 0 && step <= STEPS; step++) {
      long pay = now + step * STEP_CENTS;
      Screening then =
          screening.programs().screen(Change.withPay(household, now, pay), screening.day());
      double after = help(then);
      if (before - after > STEP_CENTS / 100.0) {
        Words words = screening.programs().words().sentence("cliff");
        return Optional.of(new Cliff((pay - STEP_CENTS) / 100.0, before - after, words));
      }
      before = after;
    }
    return Optional.empty();
  }

  private static double help(Screening screening) {
    return screening.results().stream()
        .filter(result -> result.status() == Status.LIKELY)
        .flatMap(result -> result.amount().stream())
        .filter(amount -> amount.min() == amount.max())
        .mapToDouble(amount -> amount.annual() ? amount.min() / 12 : amount.min())
        .sum();
  }
}
