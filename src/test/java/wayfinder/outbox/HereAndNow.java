package wayfinder.outbox;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs each task at once in the thread that hands it over, so that a test sees what came of it. */
final class HereAndNow extends AbstractExecutorService {
  private final AtomicBoolean ended = new AtomicBoolean();

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void shutdown() {
    ended.set(true);
  }

  @Override
  public List<Runnable> shutdownNow() {
    ended.set(true);
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return ended.get();
  }

  @Override
  public boolean isTerminated() {
    return ended.get();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return ended.get();
  }
}
