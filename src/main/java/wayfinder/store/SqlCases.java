package wayfinder.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Cases;
import wayfinder.casework.QueueFilter;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Utterance;

/** The conversations that need a person. */
final class SqlCases implements Cases {
  private final CaseReading reading;
  private final Writer writer;
  private final Clients clients;

  SqlCases(Reader reader, Writer writer, Clients clients) {
    this.reading = new CaseReading(reader, clients);
    this.writer = writer;
    this.clients = clients;
  }

  @Override
  public List<CaseSummary> queue(QueueFilter filter, Staff staff, int limit) {
    return reading.queue(filter, staff, limit);
  }

  @Override
  public Counts counts(Staff staff) {
    return reading.counts(staff);
  }

  @Override
  public Optional<CaseFile> find(ConversationId id, Staff staff, int messages) {
    return seen(id, staff)
        .map(
            row ->
                new CaseFile(
                    reading.summary(row),
                    reading.phone(row),
                    messages == 0 ? List.of() : reading.newest(row, messages),
                    messages == 0 ? Map.of() : reading.codes(id),
                    reading.alarms(row),
                    reading.nondeliveries(id)));
  }

  /**
   * The case if this person may know of it; the same nothing whether it is foreign or not there.
   */
  private Optional<CaseRow> seen(ConversationId id, Staff staff) {
    return reading.one(id).filter(row -> Rights.sees(staff, row.plain().team()));
  }

  @Override
  public Claim claim(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return sealOf(id, staff)
        .map(
            seal ->
                writer.write(
                    "claiming a case",
                    work -> CaseChanges.claim(work, id, seal, staff, sayings, at)))
        .orElse(new Claim.Gone());
  }

  @Override
  public Change say(ConversationId id, Staff staff, Utterance words, Instant at) {
    return sealOf(id, staff)
        .map(
            seal ->
                writer.write(
                    "writing to a client",
                    work -> CaseChanges.say(work, id, seal, staff, words, at)))
        .orElse(Change.GONE);
  }

  @Override
  public Change handBack(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return release(id, staff, CaseChanges.Release.HAND_BACK, sayings, at);
  }

  @Override
  public Change close(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return release(id, staff, CaseChanges.Release.CLOSE, sayings, at);
  }

  private Change release(
      ConversationId id,
      Staff staff,
      CaseChanges.Release release,
      List<Utterance> sayings,
      Instant at) {
    return sealOf(id, staff)
        .map(
            seal ->
                writer.write(
                    "releasing a case",
                    work -> CaseChanges.release(work, id, seal, staff, release, sayings, at)))
        .orElse(Change.GONE);
  }

  private Optional<Seal> sealOf(ConversationId id, Staff staff) {
    return seen(id, staff).map(row -> clients.sealOf(row.client()));
  }

  @Override
  public Change setDeadline(
      ConversationId id, Staff staff, @Nullable LocalDate deadline, Instant at) {
    if (seen(id, staff).isEmpty()) {
      return Change.GONE;
    }
    @Nullable Long day = deadline == null ? null : Long.valueOf(deadline.toEpochDay());
    return writer.write(
        "keeping a deadline",
        work -> {
          CaseMarks.setDeadline(work, id, day, at);
          return Change.DONE;
        });
  }

  /** The conversation's row first: its lock keeps a new alarm from being acknowledged unseen. */
  @Override
  public Change acknowledge(ConversationId id, Staff staff, Instant at) {
    if (seen(id, staff).isEmpty()) {
      return Change.GONE;
    }
    return writer.write(
        "acknowledging alarms",
        work -> {
          if (!CaseMarks.calm(work, id, at)) {
            return Change.GONE;
          }
          AlarmTable.acknowledge(work, id, staff, at);
          NondeliveryTable.acknowledge(work, id, staff, at);
          return Change.DONE;
        });
  }
}
