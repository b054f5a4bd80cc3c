package wayfinder.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import wayfinder.access.Accounts;
import wayfinder.access.AuditTrail;
import wayfinder.access.OpenSessions;
import wayfinder.access.People;
import wayfinder.access.SecondFactors;
import wayfinder.casework.Alerts;
import wayfinder.casework.CarePlans;
import wayfinder.casework.Cases;
import wayfinder.casework.ClientFiles;
import wayfinder.casework.Climbs;
import wayfinder.casework.Consults;
import wayfinder.casework.Corrections;
import wayfinder.casework.Documents;
import wayfinder.casework.Duties;
import wayfinder.casework.Erasures;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.Referrals;
import wayfinder.intake.Commits;
import wayfinder.intake.Conversations;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Queue;
import wayfinder.reports.Figures;

/** Everything that is kept: the pieces of it, opened together and closed together. */
public final class Store implements AutoCloseable {
  private final Database database;
  private final Writer writer;
  private final Reader reader;
  private final Conversations conversations;
  private final Commits commits;
  private final Queue queue;
  private final AuditTable audit;
  private final Cases cases;
  private final CarePlans carePlans;
  private final Climbs climbs;
  private final Alerts alerts;
  private final Erasures erasures;
  private final PlannedTexts plannedTexts;
  private final ClientFiles clientFiles;
  private final Referrals referrals;
  private final Documents documents;
  private final Corrections corrections;
  private final Duties duties;
  private final Consults consults;
  private final Accounts accounts;
  private final People people;
  private final OpenSessions sessions;
  private final SecondFactors secondFactors;
  private final UnmetNeeds unmetNeeds;
  private final Figures figures;

  private Store(Database database, Writer writer, Reader reader, Keys keys) {
    this.database = database;
    this.writer = writer;
    this.reader = reader;
    var ids = new Ids();
    var clients = new Clients(reader, keys, ids);
    this.conversations = new SqlConversations(reader, writer, keys, clients, ids);
    this.commits = new SqlCommits(writer, clients, ids);
    this.queue = new SqlQueue(reader, writer, clients);
    this.audit = new AuditTable(keys, reader, writer);
    var parts = new CaseParts(reader, clients);
    var reading = new CaseReading(reader, parts);
    var gate = new CaseGate(reading, writer, clients, audit);
    var standing = new QueueStanding(reader, writer, clients);
    this.cases = new SqlCases(reader, parts, reading, standing, gate, ids);
    this.carePlans = new SqlCarePlans(reader, gate, clients, ids);
    this.referrals = new SqlReferrals(reader, gate, clients, ids);
    this.documents = new SqlDocuments(reader, gate, clients, ids);
    this.corrections = new SqlCorrections(reader, writer);
    this.clientFiles = new SqlClientFiles(reader, gate, parts, clients, ids);
    this.plannedTexts = new SqlPlannedTexts(reader, writer, clients);
    this.climbs = new SqlClimbs(reader, writer, clients, ids);
    this.alerts = new AlertTable(reader, writer);
    this.erasures = new SqlErasures(database, reader, writer, gate, clients, standing, audit, ids);
    this.duties = new SqlDuties(reader, gate, clients, ids);
    this.consults = new SqlConsults(reader, writer, keys, gate, audit, ids);
    this.accounts = new SqlAccounts(reader, writer, audit, ids);
    this.people = new SqlPeople(reader, writer, audit);
    this.sessions = new SqlSessions(reader, writer, audit, ids);
    this.secondFactors = new SqlSecondFactors(reader, writer, keys, audit);
    this.unmetNeeds = new UnmetNeeds(reader);
    this.figures = new SqlFigures(reader, clients);
  }

  /**
   * Opens the store, its tables brought up to date, and its keys made if it is empty.
   *
   * @throws UnusableStore when that can't be done; its message is one sentence for the operator
   */
  public static Store open(StoreSettings settings) {
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new UnusableStore("The folder " + settings.folder() + " can't be made.", e);
    }
    Database database =
        settings.url() == null
            ? new SqliteDatabase(settings.folder(), settings.lockWait())
            : new PostgresDatabase(settings.url(), settings.lockWait());
    Writer writer = new Writer(database, settings.longestWait(), settings.longestQueue());
    try {
      Schema.bringUpToDate(database);
      var reader = new Reader(database);
      Keys keys = KeyCheck.keys(settings.folder().resolve("keys"), reader, writer);
      return new Store(database, writer, reader, keys);
    } catch (StoreUnavailable e) {
      close(database, writer);
      throw new UnusableStore("The database can't be written to.", e);
    } catch (RuntimeException e) {
      close(database, writer);
      throw e;
    }
  }

  public UnmetNeeds unmetNeeds() {
    return unmetNeeds;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Commits commits() {
    return commits;
  }

  public Queue queue() {
    return queue;
  }

  public Cases cases() {
    return cases;
  }

  public CarePlans carePlans() {
    return carePlans;
  }

  public AuditTrail audit() {
    return audit;
  }

  public PlannedTexts plannedTexts() {
    return plannedTexts;
  }

  public Documents documents() {
    return documents;
  }

  public Referrals referrals() {
    return referrals;
  }

  public Corrections corrections() {
    return corrections;
  }

  public Duties duties() {
    return duties;
  }

  public Consults consults() {
    return consults;
  }

  public ClientFiles clientFiles() {
    return clientFiles;
  }

  public Climbs climbs() {
    return climbs;
  }

  public Erasures erasures() {
    return erasures;
  }

  public Alerts alerts() {
    return alerts;
  }

  public Accounts accounts() {
    return accounts;
  }

  public People people() {
    return people;
  }

  public OpenSessions sessions() {
    return sessions;
  }

  public SecondFactors secondFactors() {
    return secondFactors;
  }

  public Figures figures() {
    return figures;
  }

  /** Whether the store can be written to now, tried by writing; the reason when it can't. */
  public Optional<String> readiness() {
    return Probe.fault(writer);
  }

  /** Transactions committed since the start; fewer than {@link #unitCount} when many at once. */
  public long commitCount() {
    return writer.commits();
  }

  /** Pieces of work written since the start. */
  public long unitCount() {
    return writer.units();
  }

  /** Pieces of work refused since the start, because the database could not be written to. */
  public long refusalCount() {
    return writer.refusals();
  }

  /** Pieces of work that wait to be written now. */
  public int waitingCount() {
    return writer.waiting();
  }

  /** Writes what was taken before, then closes the database. */
  @Override
  public void close() {
    reader.close();
    close(database, writer);
  }

  private static void close(Database database, Writer writer) {
    writer.close();
    database.close();
  }

  /** The one who writes, for tests that break the database under it. */
  Writer writer() {
    return writer;
  }
}
