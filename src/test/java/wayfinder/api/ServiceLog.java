package wayfinder.api;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** All that the service would write to its log, with the levels of its own configuration. */
final class ServiceLog implements AutoCloseable {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final LogLine form = new LogLine();

  ServiceLog() {
    configure("/logback.xml");
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    var all =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
          }
        };
    all.setContext(context);
    all.start();
    root.addAppender(all);
  }

  /** The first line of this kind, now or soon. */
  ILoggingEvent await(Predicate<ILoggingEvent> kind) {
    Instant end = Instant.now().plus(Duration.ofSeconds(10));
    while (Instant.now().isBefore(end)) {
      for (ILoggingEvent event : events) {
        if (kind.test(event)) {
          return event;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("not logged; instead: " + lines());
  }

  List<String> lines() {
    return events.stream().map(this::written).toList();
  }

  String written(ILoggingEvent event) {
    return new String(form.encode(event), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    configure("/logback-test.xml");
  }

  private void configure(String name) {
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(ServiceLog.class.getResource(name), name + " is missing"));
    } catch (JoranException e) {
      throw new AssertionError(name + " is not valid", e);
    }
  }
}
