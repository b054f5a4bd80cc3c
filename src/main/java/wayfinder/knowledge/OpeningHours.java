package wayfinder.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, read from all its schedules together.
 *
 * <p>Days that are closed win over hours, hours given for a few days win over what is usual, and
 * what can't be relied on makes the answer unknown unless another row says that it is open.
 */
public final class OpeningHours {
  private static final int DAYS_AHEAD = 62;

  /** Nearly all are open again within these, and more than {@link #ALWAYS}. */
  private static final int FEW_DAYS = 9;

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final Duration ALWAYS = Duration.ofDays(7);

  private final List<Schedule> schedules;
  private final ZoneId home;

  /**
   * @param home the zone of times that name none
   */
  public OpeningHours(List<Schedule> schedules, ZoneId home) {
    this.schedules = List.copyOf(schedules);
    this.home = home;
  }

  /** Whether it is open at this moment. */
  public OpenState at(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, home);
    OpenState soon = at(now, spans(today, FEW_DAYS));
    boolean told = !(soon instanceof OpenState.Unknown);
    return told || isUnclear() ? soon : at(now, spans(today, DAYS_AHEAD));
  }

  private boolean isUnclear() {
    return schedules.stream().anyMatch(Schedule.Unclear.class::isInstance);
  }

  private OpenState at(Instant now, List<Span> spans) {
    for (Span span : joined(spans)) {
      if (span.holds(now)) {
        return open(span, spans, now);
      }
    }
    if (isUnclear()) {
      return new OpenState.Unknown();
    }
    return spans.stream()
        .filter(span -> span.from().toInstant().isAfter(now))
        .findFirst()
        .<OpenState>map(
            span -> new OpenState.Closed(span.from().toLocalDateTime(), span.untoldHoliday()))
        .orElseGet(OpenState.Unknown::new);
  }

  /** Day and night means every day; other usual hours may not hold on a holiday. */
  private static OpenState open(Span whole, List<Span> spans, Instant now) {
    if (Duration.between(now, whole.to()).compareTo(ALWAYS) > 0) {
      return new OpenState.AlwaysOpen();
    }
    var holidays = EnumSet.noneOf(FederalHoliday.class);
    for (Span span : spans) {
      if (span.holds(now)) {
        if (span.untoldHoliday() == null) {
          return new OpenState.Open(whole.to().toLocalDateTime());
        }
        holidays.add(span.untoldHoliday());
      }
    }
    return new OpenState.HolidayHours(holidays.iterator().next());
  }

  /**
   * @param untoldHoliday on which it begins, when the listing tells nothing of that day
   */
  private record Span(
      ZonedDateTime from, ZonedDateTime to, @Nullable FederalHoliday untoldHoliday) {
    boolean holds(Instant now) {
      return !now.isBefore(from.toInstant()) && now.isBefore(to.toInstant());
    }
  }

  /** From yesterday to so many days ahead, in order. */
  private List<Span> spans(LocalDate today, int daysAhead) {
    LocalDate from = today.minusDays(1);
    LocalDate to = today.plusDays(daysAhead);
    Set<LocalDate> closed = new HashSet<>();
    Set<LocalDate> special = new HashSet<>();
    for (Schedule schedule : schedules) {
      switch (schedule) {
        case Schedule.Closure closure -> closed.addAll(closure.days().between(from, to));
        case Schedule.Hours hours when hours.isException() ->
            special.addAll(hours.days().between(from, to));
        case Schedule.Hours _, Schedule.Unclear _ -> {}
      }
    }
    var spans = new ArrayList<Span>();
    for (Schedule schedule : schedules) {
      if (schedule instanceof Schedule.Hours hours) {
        for (LocalDate day : hours.days().between(from, to)) {
          if (!closed.contains(day) && (hours.isException() || !special.contains(day))) {
            spans.add(span(day, hours));
          }
        }
      }
    }
    spans.sort(Comparator.comparing((Span span) -> span.from().toInstant()));
    return spans;
  }

  private Span span(LocalDate day, Schedule.Hours hours) {
    ZoneId zone = zone(hours.zone(), day);
    boolean untilMidnight =
        hours.closes().equals(LocalTime.MIDNIGHT) || !hours.closes().isBefore(LAST_MINUTE);
    LocalDateTime to =
        untilMidnight
            ? day.plusDays(1).atStartOfDay()
            : (hours.closes().isAfter(hours.opens()) ? day : day.plusDays(1))
                .atTime(hours.closes());
    return new Span(
        day.atTime(hours.opens()).atZone(zone),
        to.atZone(zone),
        hours.isException() ? null : FederalHoliday.on(day).orElse(null));
  }

  private static List<Span> joined(List<Span> spans) {
    var joined = new ArrayList<Span>();
    for (Span span : spans) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || span.from().toInstant().isAfter(last.to().toInstant())) {
        joined.add(span);
      } else if (span.to().toInstant().isAfter(last.to().toInstant())) {
        joined.set(joined.size() - 1, new Span(last.from(), span.to(), last.untoldHoliday()));
      }
    }
    return joined;
  }

  /**
   * Files write the offset of the day on which they were made; doors open by the clock on the wall
   * in summer and in winter. So an offset that is in use here at some time of the year means here.
   */
  private ZoneId zone(@Nullable ZoneId stated, LocalDate day) {
    if (stated == null) {
      return home;
    }
    return stated instanceof ZoneOffset offset && isOfHome(offset, day.getYear()) ? home : stated;
  }

  private boolean isOfHome(ZoneOffset offset, int year) {
    return List.of(Year.of(year).atMonth(1), Year.of(year).atMonth(7)).stream()
        .anyMatch(month -> month.atDay(1).atStartOfDay(home).getOffset().equals(offset));
  }
}
