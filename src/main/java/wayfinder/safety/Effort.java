package wayfinder.safety;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The work a check may still do, counted in steps and not in time, so that a text is judged the
 * same on a machine that is starved as on one that is idle.
 */
final class Effort {
  private final AtomicInteger left;

  /**
   * @param most how many times patterns may be tried at a word
   */
  Effort(int most) {
    this.left = new AtomicInteger(most);
  }

  /**
   * Takes steps off what is left.
   *
   * @throws IllegalStateException when too few are left
   */
  void spend(int steps) {
    if (left.addAndGet(-steps) < 0) {
      throw new IllegalStateException("the danger check became too long");
    }
  }
}
