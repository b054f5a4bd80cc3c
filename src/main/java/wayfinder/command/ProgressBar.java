package wayfinder.command;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import wayfinder.hsds.Progress;

/** A bar on a terminal; silent elsewhere. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 40;
  private static final int PERCENT = 100;

  private final PrintStream out;
  private final boolean shown;
  private final AtomicLong last = new AtomicLong(-1);

  ProgressBar(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  @Override
  public void at(long done, long total) {
    long percent = total <= 0 ? 0 : Math.min(PERCENT, done * PERCENT / total);
    if (shown && last.getAndSet(percent) != percent) {
      int full = (int) (percent * WIDTH / PERCENT);
      out.printf("\r[%s%s] %3d%%", "#".repeat(full), ".".repeat(WIDTH - full), percent);
      out.flush();
    }
  }

  void end() {
    if (shown && last.get() >= 0) {
      out.println();
    }
  }
}
