package wayfinder.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one conversation shows.
 *
 * @param notice what came of the last thing done; empty for nothing
 * @param trouble whether the notice tells of something that did not work
 * @param readers who else has it open; empty for nobody
 * @param phone the client's number for a call; empty when none is known
 * @param deadline the last day on which help helps, as a date field takes it; empty for none
 * @param seenAlarm the newest message with an open alarm or nondelivery; 0 when there is none
 * @param newest the newest message shown
 * @param typed what was typed and neither sent nor kept
 * @param found what was found to be put into the message
 * @param ready replies that can be put into the message
 * @param segmentCents what one segment costs in cents; empty when it is not known
 * @param unsafeHour whether a reason is asked for, as it is outside the client's safe hours
 */
public record CaseView(
    Shell shell,
    CaseTop top,
    String id,
    String code,
    String channel,
    String language,
    String languageCode,
    String who,
    String readers,
    String reason,
    String since,
    List<String> flags,
    String phone,
    BriefView brief,
    String deadline,
    String deadlineWords,
    Place place,
    boolean sms,
    String notice,
    boolean trouble,
    List<AlarmRow> alarms,
    List<FailureRow> failures,
    long seenAlarm,
    List<MessageRow> messages,
    long newest,
    List<Option> colleagues,
    List<Option> dispositions,
    List<NoteRow> notes,
    Typed typed,
    FoundView found,
    List<String> ready,
    String segmentCents,
    boolean unsafeHour) {
  public CaseView {
    flags = List.copyOf(flags);
    alarms = List.copyOf(alarms);
    failures = List.copyOf(failures);
    messages = List.copyOf(messages);
    colleagues = List.copyOf(colleagues);
    dispositions = List.copyOf(dispositions);
    notes = List.copyOf(notes);
    ready = List.copyOf(ready);
  }

  /** Where the reader stands to the conversation. */
  public enum Place {
    /** It can be claimed. */
    FREE,
    /** Nobody has it, and the client has said stop. */
    STOPPED,
    /** Nobody has it, and the client has used the stop word. */
    HUSHED,
    YOURS,
    /** Yours, but the client has said stop. */
    YOURS_STOPPED,
    /** Yours, but the client has used the stop word. */
    YOURS_HUSHED,
    SOMEONE_ELSES
  }

  /** Something to choose. */
  public record Option(String value, String label) {}

  /** A note for colleagues. */
  public record NoteRow(String by, String at, String text) {}

  /** An alarm; {@code acknowledged} says by whom and when, null while it is open. */
  public record AlarmRow(
      long seq,
      String level,
      String danger,
      String raised,
      String evidence,
      boolean canWrite,
      @Nullable String acknowledged) {}

  /** A text that did not arrive; {@code acknowledged} is null while it is open. */
  public record FailureRow(
      long seq, boolean crisis, String what, String raised, @Nullable String acknowledged) {}

  /**
   * A message.
   *
   * @param newDay the day, where it is another than that of the message before; else null
   * @param delivery how far it got; null where nothing is delivered
   * @param alarm whether danger was seen in it
   * @param why why the assistant said it; null where nothing is known of that
   */
  public record MessageRow(
      long seq,
      @Nullable String newDay,
      String side,
      String author,
      String text,
      List<String> choices,
      String time,
      String timeIso,
      @Nullable String delivery,
      boolean trouble,
      boolean alarm,
      @Nullable WhyView why) {
    public MessageRow {
      choices = List.copyOf(choices);
    }
  }
}
