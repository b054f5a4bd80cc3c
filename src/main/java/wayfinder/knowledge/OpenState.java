package wayfinder.knowledge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a place is open now, as far as its listing tells; times as on the clock there. */
public sealed interface OpenState {
  /** Whether it is open; null when that is not known. */
  default @Nullable Boolean isOpen() {
    return switch (this) {
      case Open _, AlwaysOpen _ -> true;
      case Closed _ -> false;
      case HolidayHours _, Unknown _ -> null;
    };
  }

  /** Whether it surely does not open any more before the next day begins. */
  default boolean isClosedOn(LocalDate day) {
    return this instanceof Closed closed && closed.opens().toLocalDate().isAfter(day);
  }

  /** Open. */
  record Open(LocalDateTime until) implements OpenState {}

  /** Open day and night. */
  record AlwaysOpen() implements OpenState {}

  /**
   * Closed.
   *
   * @param holiday on which it would open next by its usual hours, which may not hold then; null
   *     where they do
   */
  record Closed(LocalDateTime opens, @Nullable FederalHoliday holiday) implements OpenState {}

  /**
   * It would be open by its usual hours, but it is a holiday, of which the listing tells nothing.
   */
  record HolidayHours(FederalHoliday holiday) implements OpenState {}

  /** The listing does not tell. That is not the same as closed. */
  record Unknown() implements OpenState {}
}
