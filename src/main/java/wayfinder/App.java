package wayfinder;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wayfinder.api.HsdsCalls;
import wayfinder.casework.ClientWords;
import wayfinder.casework.PlannedWords;
import wayfinder.casework.TrackRecords;
import wayfinder.channel.web.WebChat;
import wayfinder.channel.web.WebSettings;
import wayfinder.content.BrokenContent;
import wayfinder.content.Content;
import wayfinder.content.ServiceWordFile;
import wayfinder.conversation.ConversationId;
import wayfinder.hsds.Directory;
import wayfinder.hsds.ServiceWords;
import wayfinder.intake.Intake;
import wayfinder.jobs.Alerting;
import wayfinder.jobs.Climbing;
import wayfinder.jobs.Reminding;
import wayfinder.jobs.Retaining;
import wayfinder.jobs.Tallying;
import wayfinder.knowledge.PlaceRecords;
import wayfinder.mail.SmtpMail;
import wayfinder.outbox.Announcements;
import wayfinder.outbox.Outbox;
import wayfinder.search.KeptPlaceIndexes;
import wayfinder.search.MiniLm;
import wayfinder.search.PlaceIndexing;
import wayfinder.search.TextVectors;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** The whole service, put together from the ground up. */
public final class App implements AutoCloseable {
  private static final int MOST_STREAMS = 2_000;

  private final Javalin server;
  private final CaseDesk desk;
  private final List<Runnable> endings;

  private App(Javalin server, CaseDesk desk, List<Runnable> endings) {
    this.server = server;
    this.desk = desk;
    this.endings = List.copyOf(endings);
  }

  /** Starts the service; it answers when this returns. */
  public static App start(Settings settings, Clock clock) {
    var indexes = new KeptPlaceIndexes(settings.data().resolve("search"));
    Consumer<Assistant> begun =
        vectorsFor(settings).andThen(it -> indexes.serves(it.content().placeIndex()));
    CompletableFuture<Store> opening =
        CompletableFuture.supplyAsync(
            () -> Store.open(StoreSettings.of(settings.data(), settings.databaseUrl())));
    var records = new PlaceRecords();
    Serving serving = serving(settings, records, indexes, begun, clock, opening);
    Store store = opened(opening);
    var announcements = new Announcements();
    var hsds = new HsdsCalls(serving::directory, settings.publicUrl());
    var operations = Operations.over(store, serving, hsds, clock.withZone(settings.zone()));
    PhoneLine line =
        PhoneLine.of(settings, store, announcements, clock, operations.metrics().registry());
    var outbox = new Outbox(store.queue(), line.carrier(), clock, announcements::changed);
    Consumer<ConversationId> changed =
        id -> {
          outbox.wake(id);
          announcements.changed(id);
        };
    var intake =
        new Intake(
            store.conversations(),
            () -> serving.assistant().turn(),
            operations.counting(store.commits()),
            changed);
    ClientWords words =
        (phrase, language, channel) ->
            serving.assistant().replies().words(phrase, language, channel);
    var desk =
        CaseDesk.over(store, words, serving::assistant, announcements, changed, settings, clock);
    var climbing =
        new Climbing(store.climbs(), words, settings.agency(), settings.quiet(), clock, changed);
    var reminding =
        new Reminding(
            store.plannedTexts(), new PlannedWords(words), settings.quiet(), clock, changed);
    var tallying = new Tallying(new TrackRecords(store.referrals(), records), clock);
    var web =
        new WebChat(
            store.conversations(),
            intake,
            announcements,
            language -> serving.assistant().turn().greeting(language),
            clock,
            new WebSettings(
                URI.create(settings.publicUrl()),
                WebSettings.WEATHER,
                settings.rateLimits(),
                MOST_STREAMS));
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              operations.addTo(config);
              web.addRoutes(config.routes);
              line.addRoutes(config.routes, intake);
              desk.desk().addRoutes(config.routes);
            });
    serving.assistant().warmUp(clock.instant());
    outbox.start();
    climbing.start();
    var retaining = new Retaining(store.erasures(), settings.kept(), clock);
    retaining.start();
    Optional<Alerting> alerting = alerting(settings, store, clock);
    alerting.ifPresent(Alerting::start);
    reminding.start();
    tallying.start();
    server.start(settings.host(), settings.port());
    begun.accept(serving.assistant());
    var reloads = new ReloadRequests(settings.data(), serving::renew);
    reloads.start();
    return new App(
        server,
        desk,
        List.of(
            reloads::close,
            climbing::close,
            reminding::close,
            retaining::close,
            tallying::close,
            () -> alerting.ifPresent(Alerting::close),
            outbox::close,
            line::close,
            store::close,
            indexes::close,
            operations.metrics()::close));
  }

  /** Tells supervisors by e-mail; empty where the agency has named no server. */
  private static Optional<Alerting> alerting(Settings settings, Store store, Clock clock) {
    return Optional.ofNullable(settings.mail())
        .map(mail -> new Alerting(store.alerts(), new SmtpMail(mail), clock));
  }

  /** Reads the content while the store is opened; a fault of the content is told first. */
  private static Serving serving(
      Settings settings,
      PlaceRecords records,
      KeptPlaceIndexes indexes,
      Consumer<Assistant> begun,
      Clock clock,
      CompletableFuture<Store> opening) {
    try {
      return new Serving(
          () -> assistant(settings, indexes, records),
          () -> Directory.of(settings.knowledge(), serviceWords(settings)),
          begun,
          clock.withZone(settings.zone()));
    } catch (RuntimeException e) {
      opening.thenAccept(Store::close).exceptionally(_ -> null).join();
      indexes.close();
      throw e;
    }
  }

  /** Where these are at fault, so that all faults of the content are told, not theirs alone. */
  private static ServiceWords serviceWords(Settings settings) {
    try {
      return ServiceWordFile.read(settings.knowledge());
    } catch (BrokenContent _) {
      return content(settings, PlaceIndexing.passing(settings.data())).language().serviceWords();
    }
  }

  private static Content content(Settings settings, PlaceIndexing indexing) {
    return Content.read(settings.knowledge(), settings.prompts(), indexing);
  }

  private static Store opened(CompletableFuture<Store> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw e;
    }
  }

  private static Assistant assistant(
      Settings settings, PlaceIndexing indexing, PlaceRecords records) {
    return Assistant.over(
        content(settings, indexing),
        records,
        settings.staffed(),
        settings.state(),
        settings.agency());
  }

  /** Loads vectors for an assistant, if they are wanted; the model itself only once. */
  private static Consumer<Assistant> vectorsFor(Settings settings) {
    if (!settings.vectors()) {
      return _ -> {};
    }
    Path folder = settings.data().resolve("vectors");
    var model = new AtomicReference<@Nullable TextVectors>();
    return assistant ->
        assistant.learnMeaning(
            folder, () -> model.updateAndGet(it -> it == null ? MiniLm.open(folder) : it));
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    // Jetty keeps headers it has seen per connection, in a table of 96 KiB each.
    config.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheSize(0));
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The path of the page where the first account of the desk is made; empty when there is one. */
  public Optional<String> setupPath() {
    return desk.setupPath();
  }

  /** The server, for tests that walk all its routes. */
  Javalin server() {
    return server;
  }

  /** Takes no more, finishes what it began, and closes the store. */
  @Override
  public void close() {
    server.stop();
    endings.forEach(Runnable::run);
  }
}
