package wayfinder.knowledge;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.jspecify.annotations.Nullable;

/** One row of when a place is open or closed. */
public sealed interface Schedule {
  /** Open on some days from one time to another. */
  record Hours(Days days, LocalTime opens, LocalTime closes, @Nullable ZoneId zone)
      implements Schedule {
    /**
     * Whether it stands for a few days only, or for one of every year, and replaces what is usual
     * then.
     */
    boolean isException() {
      String rule = days.rule();
      return rule == null
          ? days.first() != null && days.last() != null
          : rule.startsWith("FREQ=YEARLY");
    }
  }

  /** Closed on some days, whatever else is said of them. */
  record Closure(Days days) implements Schedule {}

  /** Something is said of when it is open, but it can't be relied on. */
  record Unclear() implements Schedule {}

  /**
   * Days.
   *
   * @param first the first day it holds; null for always
   * @param last the last day it holds; null for ever
   * @param rule which of them, as RFC 5545 writes it; null for each
   * @param start the day from which the rule counts
   */
  record Days(
      @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String rule, LocalDate start) {
    private static final Pattern EACH =
        Pattern.compile("FREQ=(?:DAILY|(?:WEEKLY;BYDAY|MONTHLY;BY(?:MONTH)?DAY)=[-+0-9A-Z,]+)");

    /** These days, if the rule can be read. */
    public static Optional<Days> of(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String rule,
        LocalDate start) {
      try {
        if (rule != null) {
          var read = new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
          return read.getFreq() == null
              ? Optional.empty()
              : Optional.of(new Days(first, last, rule, start));
        }
        return Optional.of(new Days(first, last, null, start));
      } catch (InvalidRecurrenceRuleException _) {
        return Optional.empty();
      }
    }

    /** Those from one day to another, both included. */
    TreeSet<LocalDate> between(LocalDate from, LocalDate to) {
      var days = new TreeSet<LocalDate>();
      LocalDate begin = first != null && first.isAfter(from) ? first : from;
      LocalDate end = last != null && last.isBefore(to) ? last : to;
      if (rule == null) {
        for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
          days.add(day);
        }
        return days;
      }
      try {
        var all = new RecurrenceRule(rule).iterator(written(countedFrom(begin)));
        all.fastForward(written(begin));
        while (all.hasNext()) {
          DateTime next = all.nextDateTime();
          LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
          if (day.isAfter(end)) {
            break;
          }
          if (!day.isBefore(begin)) {
            days.add(day);
          }
        }
        return days;
      } catch (InvalidRecurrenceRuleException e) {
        throw new IllegalStateException("a rule that was read can't be read again", e);
      }
    }

    /**
     * A rule that names the days of each week or month brings the same ones from wherever it is
     * counted; from lately it takes fewer steps.
     */
    private LocalDate countedFrom(LocalDate begin) {
      LocalDate lately = begin.minusMonths(1).withDayOfMonth(1);
      return rule != null && EACH.matcher(rule).matches() && start.isBefore(lately)
          ? lately
          : start;
    }

    private static DateTime written(LocalDate day) {
      return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
  }
}
