package wayfinder.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Utterance;
import wayfinder.text.Gsm7;
import wayfinder.text.Segments;

/** What case managers do in a conversation, with what the client is told of it. */
public final class CaseWork {
  /** The longest text to a client; the carrier takes no longer one. */
  public static final int MOST_CHARACTERS = 1_600;

  /** The most segments of one text message to a client. */
  public static final int MOST_SEGMENTS = 6;

  private static final int QUEUE_LIMIT = 200;
  private static final int NEWEST_MESSAGES = 500;

  /** Enough to find what the client wrote last, if that was just now. */
  private static final int LAST_MESSAGES = 20;

  private final Cases cases;
  private final ClientWork clients;
  private final ClientWords words;
  private final Clock clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param changed is told of every conversation that changed, after the change is durable
   */
  public CaseWork(
      Cases cases,
      ClientWork clients,
      ClientWords words,
      Clock clock,
      Consumer<ConversationId> changed) {
    this.cases = cases;
    this.clients = clients;
    this.words = words;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * What waits for a person or has one: danger first, then the nearest deadline, then the longest
   * wait. Of many only the first.
   */
  public CaseQueue queue(QueueFilter filter, Staff reader) {
    return cases.queue(filter, reader, QUEUE_LIMIT);
  }

  /** One conversation with its newest messages; empty for who may not know of it. */
  public Optional<CaseFile> find(ConversationId id, Staff reader) {
    return cases.find(id, reader, NEWEST_MESSAGES);
  }

  /** Whether this person may know of a conversation. */
  public boolean maySee(ConversationId id, Staff reader) {
    return summary(id, reader).isPresent();
  }

  /** How many of what this person may see. */
  public Cases.Counts counts(Staff reader) {
    return cases.counts(reader);
  }

  /** Keeps the last day on which help helps; null for none. */
  public Change setDeadline(ConversationId id, Staff staff, @Nullable LocalDate deadline) {
    return announced(id, cases.setDeadline(id, staff, deadline, clock.instant()));
  }

  /** Takes a conversation and tells the client who is there; of several only one gets it. */
  public Claim claim(ConversationId id, Staff staff) {
    Optional<CaseSummary> before = summary(id, staff);
    if (before.isEmpty()) {
      return new Claim.Gone();
    }
    Phrase joined = Phrase.of("desk.joined", "name", staff.name());
    Claim claim =
        cases.claim(
            id,
            staff,
            told(before.get(), Kind.HANDOFF, joined),
            tellAt(before.get(), staff),
            clock.instant());
    if (claim instanceof Claim.Won) {
      changed.accept(id);
    }
    return claim;
  }

  /** Says this to the client. In a text message curly quotes, dashes and the like become plain. */
  public Said say(ConversationId id, Staff staff, String text) {
    Optional<CaseSummary> before = summary(id, staff);
    if (before.isEmpty()) {
      return new Said.Asked(Change.GONE);
    }
    boolean sms = before.get().channel() == Channel.SMS;
    String lines = text.strip().replace("\r\n", "\n");
    String plain = sms ? Gsm7.swapLookAlikes(lines) : lines;
    if (plain.isEmpty()) {
      return new Said.Empty();
    }
    if (plain.length() > MOST_CHARACTERS || (sms && Segments.of(plain).count() > MOST_SEGMENTS)) {
      return new Said.TooLong();
    }
    Utterance said = Utterance.plain(Kind.HUMAN, plain);
    return new Said.Asked(announced(id, cases.say(id, staff, said, clock.instant())));
  }

  /**
   * Gives it back to the assistant or closes it, and tells the client what was settled and how it
   * goes on; empty when the client must hear what was settled and no words for it were given.
   */
  public Optional<Change> end(ConversationId id, Staff staff, Ending ending) {
    String settled = ending.settled().strip();
    if ((settled.isEmpty() && ending.disposition().needsWords())
        || settled.length() > Ending.MOST_CHARACTERS) {
      return Optional.empty();
    }
    return Optional.of(
        summary(id, staff)
            .map(before -> end(before, staff, ending))
            .map(change -> announced(id, change))
            .orElse(Change.GONE));
  }

  private Change end(CaseSummary before, Staff staff, Ending ending) {
    Instant sayAt = clients.farewellAt(before.id(), staff, lastText(before, staff));
    Cases.Farewell farewell = farewell(before, ending);
    return cases.end(before.id(), staff, ending, farewell, sayAt, clock.instant());
  }

  private Cases.Farewell farewell(CaseSummary before, Ending ending) {
    String settled = ending.settled().strip();
    return new Cases.Farewell(
        settled.isEmpty()
            ? List.of()
            : told(before, Kind.HUMAN, Phrase.of("desk.settled", "text", settled)),
        switch (ending.release()) {
          case HAND_BACK -> told(before, Kind.HANDOFF, Phrase.of("desk.handed-back"));
          case CLOSE -> told(before, Kind.NOTICE, Phrase.of("desk.closed"));
        });
  }

  /** To whom else a case can be given. */
  public List<Staff> colleagues(Staff of) {
    return cases.caseManagers().stream().filter(staff -> !staff.id().equals(of.id())).toList();
  }

  /** Gives it to the colleague with this id, and tells the client who goes on. */
  public Change transfer(ConversationId id, Staff staff, String colleague) {
    Optional<CaseSummary> before = summary(id, staff);
    Optional<Staff> to =
        colleagues(staff).stream().filter(it -> it.id().value().equals(colleague)).findFirst();
    if (before.isEmpty() || to.isEmpty()) {
      return Change.GONE;
    }
    List<Utterance> said =
        told(before.get(), Kind.HANDOFF, Phrase.of("desk.transferred", "name", to.get().name()));
    Instant sayAt = tellAt(before.get(), staff);
    return announced(id, cases.transfer(id, staff, to.get(), said, sayAt, clock.instant()));
  }

  /** Keeps a note for colleagues; empty when nothing was written, or too much. */
  public Optional<Change> note(ConversationId id, Staff staff, String text) {
    String plain = text.strip().replace("\r\n", "\n");
    if (plain.isEmpty() || plain.length() > CaseNote.MOST_CHARACTERS) {
      return Optional.empty();
    }
    return Optional.of(announced(id, cases.note(id, staff, plain, clock.instant())));
  }

  /** Writes down that this person has read it. */
  public void recordView(ConversationId id, Staff reader) {
    cases.recordView(id, reader, clock.instant());
  }

  /**
   * Acknowledges the open alarms and nondeliveries of a conversation: a named person has seen them.
   *
   * @param seen the newest message with an open one that this person was shown
   */
  public Acknowledgement acknowledge(ConversationId id, Staff staff, long seen) {
    Optional<CaseFile> file = cases.find(id, staff, 0);
    if (file.isEmpty()) {
      return Acknowledgement.GONE;
    }
    if (file.get().newestOpen() > seen) {
      return Acknowledgement.NEWER_ALARM;
    }
    return announced(id, cases.acknowledge(id, staff, clock.instant())) == Change.DONE
        ? Acknowledgement.DONE
        : Acknowledgement.GONE;
  }

  private Instant tellAt(CaseSummary of, Staff staff) {
    return clients.tellAt(of.id(), staff, of.openAlarm() != null, lastText(of, staff));
  }

  private Instant lastText(CaseSummary of, Staff staff) {
    return cases.find(of.id(), staff, LAST_MESSAGES).stream()
        .flatMap(file -> file.messages().reversed().stream())
        .filter(message -> message.author() == Author.CLIENT)
        .findFirst()
        .map(Message::at)
        .orElse(Instant.EPOCH);
  }

  private Optional<CaseSummary> summary(ConversationId id, Staff staff) {
    return cases.find(id, staff, 0).map(CaseFile::summary);
  }

  private List<Utterance> told(CaseSummary to, Kind kind, Phrase phrase) {
    return to.canWrite()
        ? List.of(Utterance.plain(kind, words.words(phrase, to.language(), to.channel())))
        : List.of();
  }

  private Change announced(ConversationId id, Change change) {
    if (change == Change.DONE) {
      changed.accept(id);
    }
    return change;
  }
}
