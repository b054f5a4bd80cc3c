package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import wayfinder.hsds.ImportReport.Count;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCodes;

/**
 * Takes an agency's directory over into a folder of its own below {@code resources/}. Either all of
 * it is done or nothing; doing it again changes nothing.
 */
public final class Import {
  private static final int THIRD = 3;

  private final Path knowledgeBase;
  private final Collection<Topic> topics;
  private final ZipCodes places;
  private final Confidential confidential;
  private final LocalDate today;
  private final Progress progress;

  /**
   * @param words by which it is known what must not be taken over
   */
  public Import(
      Path knowledgeBase,
      Collection<Topic> topics,
      ZipCodes places,
      ServiceWords words,
      LocalDate today,
      Progress progress) {
    confidential = new Confidential(words);
    this.knowledgeBase = knowledgeBase;
    this.topics = topics;
    this.places = places;
    this.today = today;
    this.progress = progress;
  }

  /**
   * What is wanted.
   *
   * @param from a file, a folder or a zip
   * @param source the name of the folder it goes to: small letters, digits and hyphens
   * @param title what clients read as the source; null to leave it
   * @param assured when the source checked what has no date of its own; null to leave it
   * @param terms a table of terms and topics by an editor; null for the one that stands
   * @param allowWithdrawals even if more than a third of what stands would vanish
   */
  public record Wish(
      Path from,
      String source,
      @Nullable String title,
      @Nullable LocalDate assured,
      @Nullable Path terms,
      boolean dryRun,
      boolean allowWithdrawals) {
    public Wish {
      if (!source.matches("[a-z0-9][a-z0-9-]{0,60}")) {
        throw new UnusableImport(
            "a source is named in small letters, digits and hyphens, such as food-bank-2026");
      }
    }
  }

  /**
   * Imports.
   *
   * @throws UnusableImport if it can't be done; then nothing was changed
   */
  public ImportReport run(Wish wish) {
    Path target = knowledgeBase.resolve("resources").resolve(wish.source());
    Path lock = knowledgeBase.resolve(".import.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        throw new UnusableImport("another import is running");
      }
      return locked(wish, new Swap(knowledgeBase, target));
    } catch (IOException e) {
      throw new UnusableImport("the knowledge base can't be written: " + e.getMessage());
    }
  }

  private ImportReport locked(Wish wish, Swap swap) throws IOException {
    swap.recover();
    Path old = swap.target();
    if (Files.exists(old) && !Files.exists(old.resolve(SourceNote.FILE))) {
      throw new UnusableImport(old + " was written by hand: choose another --source");
    }
    SourceNote note =
        (Files.exists(old)
                ? SourceNote.read(old.resolve(SourceNote.FILE))
                : SourceNote.of(wish.source()))
            .with(wish.title(), wish.assured());
    var terms = new TermTopics(topics);
    if (TermTopics.isIn(old)) {
      terms.with(old.resolve(TermTopics.FILE));
    }
    if (wish.terms() != null) {
      terms.with(wish.terms());
    }
    var report = new ImportReport();
    try (var space = new Workspace();
        var folder = new SourceFolder(swap.begin(), old, report, today)) {
      var checks = new ServiceChecks(report, places, note.assured(), today);
      write(
          new Reading(wish.from(), space, report, progress).services(),
          folder,
          checks,
          terms,
          report);
      report.unmapped(terms.unmapped());
      folder.finish();
      refuseTooManyWithdrawals(wish, report);
      boolean asBefore =
          Files.exists(old) && note.equals(SourceNote.read(old.resolve(SourceNote.FILE)));
      Files.writeString(
          swap.staging().resolve(SourceNote.FILE),
          asBefore ? Files.readString(old.resolve(SourceNote.FILE)) : note.yaml());
      Files.writeString(swap.staging().resolve(TermTopics.FILE), terms.csv());
      if (!wish.dryRun()) {
        swap.finish();
      }
      return report;
    } finally {
      swap.abandon();
    }
  }

  private void write(
      Iterator<Sorter.Keyed> services,
      SourceFolder folder,
      ServiceChecks checks,
      TermTopics terms,
      ImportReport report)
      throws IOException {
    String last = "";
    String lastPlace = "";
    while (services.hasNext()) {
      Sorter.Keyed next = services.next();
      int tab = next.value().indexOf('\t');
      String place = next.value().substring(0, tab);
      if (next.key().equals(last)) {
        report.refuse(place, "the id stands already in " + lastPlace);
        continue;
      }
      last = next.key();
      lastPlace = place;
      ObjectNode given = Json.read(next.value().substring(tab + 1));
      for (int kept = confidential.keepBack(given); kept > 0; kept--) {
        report.count(Count.CONFIDENTIAL);
      }
      ObjectNode service = Canonical.of(given);
      checks.check(service, place);
      terms.count(service);
      report.count(Count.KEPT);
      if (!isActive(service)) {
        report.count(Count.NOT_ACTIVE);
      }
      folder.add(last, service);
    }
    if (last.isEmpty()) {
      throw new UnusableImport(
          report.refused().places().stream()
              .findFirst()
              .map(first -> "no service could be kept; first refused: " + first)
              .orElse("no services were found in it"));
    }
  }

  /** Whether clients may be sent there. */
  static boolean isActive(ObjectNode service) {
    String status = Json.text(service, "status");
    return status.isEmpty() || status.equalsIgnoreCase("active");
  }

  private static void refuseTooManyWithdrawals(Wish wish, ImportReport report) {
    long gone = report.of(Count.WITHDRAWN);
    long before = gone + report.of(Count.UNCHANGED) + report.of(Count.CHANGED);
    if (gone * THIRD > before && !wish.allowWithdrawals()) {
      throw new UnusableImport(
          ("%,d of %,d services would vanish, more than a third: the old ones stay."
                  + " If that is meant, say --allow-withdrawals")
              .formatted(gone, before));
    }
  }
}
