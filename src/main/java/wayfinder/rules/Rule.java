package wayfinder.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a program. */
sealed interface Rule {
  /** The days between which it is law, both included. */
  record Term(LocalDate from, LocalDate until) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** What facts decide. */
  record Test(
      String name,
      Term term,
      Expression when,
      Words met,
      Words unmet,
      @Nullable Words open,
      String cite,
      @Nullable Line line)
      implements Rule {}

  /** What only the agency decides; where {@code when} is false it does not come into question. */
  record Judged(String name, Term term, @Nullable Expression when, Words open, String cite)
      implements Rule {}

  /** Alternatives of which one is enough. */
  record Any(String name, Term term, List<Rule> rules) implements Rule {}

  /** Two amounts of money that a test compares. */
  record Line(Expression have, Expression limit) {}

  String name();

  Term term();
}
