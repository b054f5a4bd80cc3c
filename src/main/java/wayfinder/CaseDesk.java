package wayfinder;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import wayfinder.access.NewAccount;
import wayfinder.access.Passwords;
import wayfinder.access.Sessions;
import wayfinder.access.SetupLink;
import wayfinder.access.SignIn;
import wayfinder.casework.CaseWork;
import wayfinder.casework.ClientWords;
import wayfinder.casework.ClientWork;
import wayfinder.casework.PlanWork;
import wayfinder.casework.ReferralWork;
import wayfinder.conversation.ConversationId;
import wayfinder.desk.Desk;
import wayfinder.desk.DeskSettings;
import wayfinder.desk.DeskWork;
import wayfinder.outbox.Announcements;
import wayfinder.store.Store;

/** The case desk over a store, and the way to its first account. */
record CaseDesk(Desk desk, SetupLink setup, String publicUrl) {
  private static final int MOST_STREAMS = 200;

  static CaseDesk over(
      Store store,
      ClientWords words,
      Assistant assistant,
      Announcements announcements,
      Consumer<ConversationId> changed,
      Settings settings,
      Clock clock) {
    var random = new SecureRandom();
    var passwords = new Passwords(random);
    var newAccount = new NewAccount(store.accounts(), passwords, clock, random);
    var setup = new SetupLink(store.accounts(), newAccount, clock, random);
    var desk =
        new Desk(
            new DeskWork(
                new CaseWork(store.cases(), words, clock, changed),
                new PlanWork(store.carePlans(), settings.zone(), clock, changed),
                new ReferralWork(
                    store.referrals(),
                    store.corrections(),
                    settings.followUpDays(),
                    settings.zone(),
                    clock,
                    changed),
                new ClientWork(store.clientFiles(), settings.quiet(), clock, changed)),
            new SignIn(store.accounts(), passwords, clock),
            new Sessions(store.accounts(), clock, random),
            setup,
            announcements,
            assistant.content().knowledge(),
            assistant.replies(),
            clock,
            new DeskSettings(
                URI.create(settings.publicUrl()),
                settings.agency(),
                settings.segmentCents(),
                settings.zone(),
                MOST_STREAMS));
    return new CaseDesk(desk, setup, settings.publicUrl());
  }

  /** The path of the page where the first account is made; empty when there is one. */
  Optional<String> setupPath() {
    return setup.issue().map(token -> "/desk/setup/" + token.value());
  }
}
