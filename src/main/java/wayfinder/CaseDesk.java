package wayfinder;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Administration;
import wayfinder.access.NewAccount;
import wayfinder.access.OwnPassword;
import wayfinder.access.Passwords;
import wayfinder.access.ProviderSignIn;
import wayfinder.access.SecondFactor;
import wayfinder.access.Sessions;
import wayfinder.access.SetupLink;
import wayfinder.access.SignIn;
import wayfinder.casework.CaseWork;
import wayfinder.casework.ClientWords;
import wayfinder.casework.ClientWork;
import wayfinder.casework.ConsultWork;
import wayfinder.casework.DocumentWork;
import wayfinder.casework.DutyWork;
import wayfinder.casework.ErasureWork;
import wayfinder.casework.PlanWork;
import wayfinder.casework.ReferralWork;
import wayfinder.conversation.ConversationId;
import wayfinder.desk.Desk;
import wayfinder.desk.DeskAccess;
import wayfinder.desk.DeskSettings;
import wayfinder.desk.DeskWork;
import wayfinder.desk.Findable;
import wayfinder.oidc.OidcSettings;
import wayfinder.oidc.OpenIdProvider;
import wayfinder.outbox.Announcements;
import wayfinder.reports.Reports;
import wayfinder.store.Store;

/** The case desk over a store, and the way to its first account. */
record CaseDesk(Desk desk, SetupLink setup, String publicUrl) {
  private static final int MOST_STREAMS = 2_000;

  static CaseDesk over(
      Store store,
      ClientWords words,
      Supplier<Assistant> assistant,
      Announcements announcements,
      Consumer<ConversationId> changed,
      Settings settings,
      Clock clock) {
    DeskAccess access = access(store, settings, clock);
    var clients =
        new ClientWork(
            store.clientFiles(),
            settings.quiet(),
            word -> assistant.get().reads(word),
            clock,
            changed);
    var desk =
        new Desk(
            new DeskWork(
                new CaseWork(store.cases(), clients, words, clock, changed),
                new PlanWork(store.carePlans(), settings.zone(), clock, changed),
                new ReferralWork(
                    store.referrals(),
                    store.corrections(),
                    settings.followUpDays(),
                    settings.zone(),
                    clock,
                    changed),
                clients,
                new DutyWork(store.duties(), settings.duties(), clock, changed),
                new ConsultWork(store.consults(), clock),
                new ErasureWork(store.erasures(), clock, changed),
                new DocumentWork(
                    store.documents(),
                    new AskedPapers(assistant, clock, settings.zone()),
                    settings.zone(),
                    clock,
                    changed)),
            access,
            new Reports(store.figures(), settings.staffed()::between),
            announcements,
            () -> findable(assistant.get()),
            () -> assistant.get().content().programs(),
            () -> assistant.get().replies(),
            clock,
            new DeskSettings(
                URI.create(settings.publicUrl()),
                settings.agency(),
                settings.segmentCents(),
                settings.zone(),
                settings.requireSecondFactor(),
                settings.oidc() == null ? "" : settings.oidc().name(),
                MOST_STREAMS));
    return new CaseDesk(desk, access.setup(), settings.publicUrl());
  }

  private static Findable findable(Assistant now) {
    return new Findable(now.content().knowledge(), now.search(), now.listings());
  }

  private static DeskAccess access(Store store, Settings settings, Clock clock) {
    var random = new SecureRandom();
    var passwords = new Passwords(random);
    var newAccount = new NewAccount(store.accounts(), passwords, clock, random);
    var factor = new SecondFactor(store.secondFactors(), settings.agency(), clock, random);
    return new DeskAccess(
        new SignIn(store.accounts(), store.sessions(), factor, passwords, clock, random),
        new Sessions(store.sessions(), clock, random),
        new SetupLink(store.accounts(), newAccount, clock, random),
        new OwnPassword(store.accounts(), passwords, clock),
        factor,
        new Administration(store.people(), newAccount, clock, random),
        store.audit(),
        provider(store, settings, newAccount, clock, random));
  }

  private static @Nullable ProviderSignIn provider(
      Store store, Settings settings, NewAccount newAccount, Clock clock, SecureRandom random) {
    Settings.Oidc oidc = settings.oidc();
    if (oidc == null) {
      return null;
    }
    var provider =
        new OpenIdProvider(
            new OidcSettings(
                oidc.issuer(),
                oidc.clientId(),
                oidc.clientSecret(),
                oidc.claim(),
                URI.create(settings.publicUrl() + Desk.CALLBACK)),
            clock);
    return new ProviderSignIn(
        provider, store.accounts(), newAccount, store.people(), oidc.newRole(), clock, random);
  }

  /** The path of the page where the first account is made; empty when there is one. */
  Optional<String> setupPath() {
    return setup.issue().map(token -> "/desk/setup/" + token.value());
  }
}
