package wayfinder;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import wayfinder.channel.phone.SimulatedCarrier;
import wayfinder.channel.phone.SimulatedPhone;
import wayfinder.channel.sms.SmsWebhook;
import wayfinder.channel.sms.TwilioAccount;
import wayfinder.channel.sms.TwilioCarrier;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.outbox.Carrier;
import wayfinder.store.Store;

/** How texts come and go: through Twilio where it is set, else by the simulated phone. */
sealed interface PhoneLine extends AutoCloseable {
  /** The line that the settings ask for. */
  static PhoneLine of(
      Settings settings,
      Store store,
      Announcements announcements,
      Clock clock,
      MeterRegistry counters) {
    Settings.Twilio twilio = settings.twilio();
    if (twilio == null) {
      var carrier = new SimulatedCarrier(store.queue(), clock, announcements::changed);
      return new Simulated(carrier, store, announcements, clock);
    }
    TwilioAccount account = account(twilio, settings.publicUrl());
    return new Real(new TwilioCarrier(account), account, store, announcements, clock, counters);
  }

  /** What texts are handed to. */
  Carrier carrier();

  /** Adds the door that texts come in by. */
  void addRoutes(RoutesConfig routes, Intake intake);

  @Override
  void close();

  private static TwilioAccount account(Settings.Twilio twilio, String publicUrl) {
    return new TwilioAccount(
        twilio.accountSid(),
        tokens(twilio),
        twilio.messagingService(),
        twilio.from(),
        publicUrl,
        twilio.apiBase() == null ? TwilioAccount.API : URI.create(twilio.apiBase()));
  }

  private static List<String> tokens(Settings.Twilio twilio) {
    String previous = twilio.previousToken();
    return previous == null ? List.of(twilio.authToken()) : List.of(twilio.authToken(), previous);
  }

  /** Texts go nowhere; they are written and read on a page. */
  record Simulated(SimulatedCarrier carrier, Store store, Announcements announcements, Clock clock)
      implements PhoneLine {
    @Override
    public void addRoutes(RoutesConfig routes, Intake intake) {
      new SimulatedPhone(store.conversations(), intake, announcements, clock).addRoutes(routes);
    }

    @Override
    public void close() {
      carrier.close();
    }
  }

  /** Texts go to real phones. */
  record Real(
      TwilioCarrier carrier,
      TwilioAccount account,
      Store store,
      Announcements announcements,
      Clock clock,
      MeterRegistry counters)
      implements PhoneLine {
    @Override
    public void addRoutes(RoutesConfig routes, Intake intake) {
      new SmsWebhook(account, intake, store.queue(), clock, announcements::changed, counters)
          .addRoutes(routes);
    }

    /** Nothing of it stays open. */
    @Override
    public void close() {}
  }
}
