package wayfinder.casework;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.AgreedWords;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.text.Gsm7;
import wayfinder.text.Segments;
import wayfinder.text.WholeMessage;

/** When and how clients may be reached, and what is written to them ahead. */
public final class ClientWork {
  private static final Duration A_TALK = Duration.ofMinutes(15);
  private static final int SHORTEST_STOP_WORD = 3;
  private static final Duration FARTHEST_AHEAD = Duration.ofDays(365);

  private final ClientFiles files;
  private final QuietHours quiet;
  private final Predicate<String> meansSomething;
  private final Clock clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param meansSomething whether a text that is nothing but this is read as something already
   * @param changed is told of every conversation with a change
   */
  public ClientWork(
      ClientFiles files,
      QuietHours quiet,
      Predicate<String> meansSomething,
      Clock clock,
      Consumer<ConversationId> changed) {
    this.meansSomething = meansSomething;
    this.files = files;
    this.quiet = quiet;
    this.clock = clock;
    this.changed = changed;
  }

  /** What became of something kept or planned. */
  public sealed interface Outcome {
    /** It was kept, or refused for the reason in the change. */
    record Asked(Change change) implements Outcome {}

    /** Something in it can't be; nothing was written. */
    record Unusable(Why why) implements Outcome {}
  }

  /** Why something could not be kept. */
  public enum Why {
    NOTHING,
    TOO_LONG,
    PAST,
    /** At night, or outside the client's safe hours. */
    OUTSIDE_HOURS,
    /** Hours of which the night leaves nothing, or that end before they begin. */
    NO_HOURS,
    NO_ZONE,
    /** A stop word that a client might text for another reason. */
    NO_STOP_WORD
  }

  /** Empty for who may not know of the case. */
  public Optional<ClientFile> find(ConversationId id, Staff reader) {
    return files.find(id, reader);
  }

  /** Keeps when and how the client may be reached. */
  public Outcome setContact(ConversationId id, Staff staff, SafeContact contact) {
    LocalTime from = contact.from();
    LocalTime to = contact.to();
    if (contact.name().length() > SafeContact.MOST_CHARACTERS
        || contact.checkWord().length() > SafeContact.MOST_CHARACTERS
        || contact.stopWord().length() > SafeContact.MOST_CHARACTERS) {
      return new Outcome.Unusable(Why.TOO_LONG);
    }
    if (!contact.stopWord().isEmpty() && !canStop(contact.agreed())) {
      return new Outcome.Unusable(Why.NO_STOP_WORD);
    }
    if (!isZone(contact.zone())) {
      return new Outcome.Unusable(Why.NO_ZONE);
    }
    boolean backwards = from != null && to != null && !from.isBefore(to);
    if (backwards || quiet.hours(contact).next(clock.instant()).isEmpty()) {
      return new Outcome.Unusable(Why.NO_HOURS);
    }
    return announced(id, files.setContact(id, staff, contact, clock.instant()));
  }

  /** Nobody must hush us by an ordinary answer, and a check word must not be taken for it. */
  private boolean canStop(AgreedWords agreed) {
    String word = WholeMessage.of(agreed.stop());
    return word.length() >= SHORTEST_STOP_WORD
        && word.codePoints().anyMatch(Character::isLetter)
        && !word.equals(WholeMessage.of(agreed.check()))
        && !meansSomething.test(word);
  }

  private static boolean isZone(String zone) {
    try {
      return zone.isEmpty() || !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * Whether a person may write to the client at this moment without harm: within the safe hours, or
   * while the client is plainly there.
   *
   * @param lastText when the client wrote last
   */
  public boolean isSafeNow(ClientFile client, Instant lastText) {
    Instant now = clock.instant();
    return !client.contact().hasHours()
        || lastText.plus(A_TALK).isAfter(now)
        || quiet.hours(client.contact()).isOpen(now);
  }

  /**
   * When the client may be told how it goes on: at once in danger, within the safe hours and while
   * the client is plainly there, else when the next safe hours begin.
   *
   * @param lastText when the client wrote last
   */
  public Instant tellAt(ConversationId id, Staff staff, boolean danger, Instant lastText) {
    Instant now = clock.instant();
    return files
        .find(id, staff)
        .filter(client -> !danger && !isSafeNow(client, lastText))
        .flatMap(client -> quiet.hours(client.contact()).next(now))
        .orElse(now);
  }

  /**
   * When the client may hear how a case ended: while the client is plainly there, else within the
   * safe hours, and by text message not at night.
   *
   * @param lastText when the client wrote last
   */
  public Instant farewellAt(ConversationId id, Staff staff, Instant lastText) {
    Instant now = clock.instant();
    return files
        .find(id, staff)
        .filter(_ -> !lastText.plus(A_TALK).isAfter(now))
        .filter(it -> it.summary().channel() == Channel.SMS || it.contact().hasHours())
        .flatMap(client -> quiet.hours(client.contact()).next(now))
        .orElse(now);
  }

  /** Writes down that someone wrote to the client outside the safe hours. */
  public void recordOverride(ConversationId id, Staff staff) {
    files.recordOverride(id, staff, clock.instant());
  }

  /** Goes on writing to a client who had used the stop word. */
  public Change resume(ConversationId id, Staff staff) {
    Change change = files.resume(id, staff, clock.instant());
    if (change == Change.DONE) {
      changed.accept(id);
    }
    return change;
  }

  /**
   * Keeps words that are said later.
   *
   * @param when where the agency is
   */
  public Outcome plan(ConversationId id, Staff staff, String text, LocalDateTime when) {
    Optional<ClientFile> client = files.find(id, staff);
    if (client.isEmpty()) {
      return new Outcome.Asked(Change.GONE);
    }
    boolean sms = client.get().summary().channel() == Channel.SMS;
    String lines = text.strip().replace("\r\n", "\n");
    String plain = sms ? Gsm7.swapLookAlikes(lines) : lines;
    Instant due = when.atZone(quiet.zone()).toInstant();
    Optional<Why> why = wrong(plain, sms, due, client.get());
    return why.isPresent()
        ? new Outcome.Unusable(why.get())
        : announced(id, files.plan(id, staff, plain, due, clock.instant()));
  }

  private Optional<Why> wrong(String plain, boolean sms, Instant due, ClientFile client) {
    Instant now = clock.instant();
    if (plain.isEmpty()) {
      return Optional.of(Why.NOTHING);
    }
    if (plain.length() > CaseWork.MOST_CHARACTERS
        || (sms && Segments.of(plain).count() > CaseWork.MOST_SEGMENTS)) {
      return Optional.of(Why.TOO_LONG);
    }
    if (!due.isAfter(now) || due.isAfter(now.plus(FARTHEST_AHEAD))) {
      return Optional.of(Why.PAST);
    }
    return quiet.hours(client.contact()).isOpen(due)
        ? Optional.empty()
        : Optional.of(Why.OUTSIDE_HOURS);
  }

  /** Takes a planned text back. */
  public Change cancel(ConversationId id, Staff staff, String text) {
    Change change = files.cancel(id, staff, text, clock.instant());
    if (change == Change.DONE) {
      changed.accept(id);
    }
    return change;
  }

  private Outcome announced(ConversationId id, Change change) {
    if (change == Change.DONE) {
      changed.accept(id);
    }
    return new Outcome.Asked(change);
  }
}
