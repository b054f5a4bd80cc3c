package wayfinder.turn;

import wayfinder.Assistant;
import wayfinder.content.Content;

/** Turns for tests, put together as the service does it. */
final class TestTurns {
  private TestTurns() {}

  static Turn over(Content content, StaffedHours staffed) {
    return Assistant.over(content, staffed, "PA", "Wayfinder").turn();
  }
}
