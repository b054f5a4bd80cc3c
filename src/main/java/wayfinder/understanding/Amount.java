package wayfinder.understanding;

/** Money that an answer names. */
public sealed interface Amount {
  /**
   * So much a month.
   *
   * @param cents US cents
   * @param converted whether it was worked out from something else, so that it is to be said back
   */
  record Monthly(long cents, boolean converted) implements Amount {
    public Monthly {
      if (cents < 0) {
        throw new IllegalArgumentException("an amount is not negative");
      }
    }
  }

  /** Pay by the hour, and no hours. */
  record NeedsHours() implements Amount {}

  /** Pay by the day, and nobody knows how many days. */
  record NeedsDays() implements Amount {}

  /** Less than nothing, or more than is taken. */
  record OutOfRange() implements Amount {}

  /** No amount can be read in it. */
  record None() implements Amount {}
}
