package wayfinder.jobs;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.casework.Alerts;

/**
 * Tells supervisors by e-mail that something has climbed to them. While the mail server is away the
 * news is kept, and tried again after a pause.
 */
public final class Alerting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);
  private static final int MOST_AT_ONCE = 500;

  private final Alerts alerts;
  private final Alerts.Mail mail;
  private final InstantSource clock;
  private final Sweeps sweeps = new Sweeps("alerting", this::sweep);

  public Alerting(Alerts alerts, Alerts.Mail mail, InstantSource clock) {
    this.alerts = alerts;
    this.mail = mail;
    this.clock = clock;
  }

  /** Sweeps from now on. */
  public void start() {
    sweeps.start();
  }

  /** Tells what is due, all in one e-mail. */
  void sweep() {
    Instant now = clock.instant();
    List<String> due = alerts.take(now, MOST_AT_ONCE);
    if (due.isEmpty()) {
      return;
    }
    try {
      mail.tell(due.size(), due.getFirst(), now);
      alerts.markTold(due);
    } catch (IOException e) {
      LOG.error("an e-mail that {} items wait was not sent: {}", due.size(), cause(e));
    }
  }

  /** What went wrong, without what the server said: it may name people. */
  private static String cause(IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getName();
  }

  /** Sweeps no more. */
  @Override
  public void close() {
    sweeps.close();
  }
}
