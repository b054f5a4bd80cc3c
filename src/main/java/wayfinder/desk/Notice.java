package wayfinder.desk;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.CarePlan;
import wayfinder.casework.CaseNote;
import wayfinder.casework.CaseWork;
import wayfinder.casework.ClientWork;
import wayfinder.casework.Consult;
import wayfinder.casework.Ending;
import wayfinder.casework.Hold;
import wayfinder.casework.ReceivedDocument;

/** What a conversation's page says came of the last thing done there. */
enum Notice {
  NONE(false),
  CLAIMED(false),
  SENT(false),
  HANDED_BACK(false),
  CLOSED(false),
  ACKNOWLEDGED(false),
  DEADLINE_SET(false),
  TRANSFERRED(false),
  NOTED(false),
  GOAL_KEPT(false),
  STEP_KEPT(false),
  REFERRED(false),
  REFERRAL_SETTLED(false),
  CONTACT_KEPT(false),
  RESUMED(false),
  DOCUMENT_KEPT(false),
  DOCUMENT_TAKEN_BACK(false),
  SCHEDULED(false),
  TEXT_CANCELLED(false),
  HOLD_PLACED(false),
  HOLD_LIFTED(false),
  NO_REASON(true),
  WRONG_CODE(true),
  HELD(true),
  UNDECIDED(true),
  FLAGGED(false),
  DECIDED(false),
  NOTHING_CHOSEN(true),
  NOT_A_REPORTER(true),
  DECIDED_BEFORE(true),
  NO_CONSULT(true),
  CONSULT_CLOSED(true),
  TAKEN(true),
  NOT_YOURS(true),
  STOPPED(true),
  EMPTY(true),
  TOO_LONG(true),
  NO_DATE(true),
  NO_NOTE(true),
  NO_GOAL(true),
  NO_STEP(true),
  NO_PLACE(true),
  NO_HOURS(true),
  NO_ZONE(true),
  NO_STOP_WORD(true),
  NO_DOCUMENT(true),
  NO_MOMENT(true),
  AT_NIGHT(true),
  UNSAFE_HOUR(true),
  TEXT_GONE(true),
  STEP_CHANGED(true),
  NOT_SETTLED(true),
  NEWER_MESSAGE(true),
  NEWER_ALARM(true);

  private final boolean trouble;

  Notice(boolean trouble) {
    this.trouble = trouble;
  }

  /** The notice of this name in an address; none for anything else. */
  static Notice of(@Nullable String name) {
    return Stream.of(values())
        .filter(notice -> notice.slug().equals(name))
        .findFirst()
        .orElse(NONE);
  }

  /** What to say of something that could not be kept. */
  static Notice of(ClientWork.Why why) {
    return switch (why) {
      case NOTHING -> EMPTY;
      case TOO_LONG -> TOO_LONG;
      case PAST -> NO_MOMENT;
      case OUTSIDE_HOURS -> AT_NIGHT;
      case NO_HOURS -> NO_HOURS;
      case NO_ZONE -> NO_ZONE;
      case NO_STOP_WORD -> NO_STOP_WORD;
    };
  }

  /** Its name in an address. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isTrouble() {
    return trouble;
  }

  /** In words; {@code has} is who has the conversation now, null for nobody. */
  String words(@Nullable Staff has) {
    String holder = has == null ? "Nobody" : has.name();
    return switch (this) {
      case NONE -> "";
      case CLAIMED -> "You have this conversation now. The client was told.";
      case SENT -> "Your message is on its way.";
      case HANDED_BACK -> "The helper goes on from here.";
      case CLOSED -> "Closed. A message from the client opens it again.";
      case ACKNOWLEDGED -> "Acknowledged. It stands in the record with your name.";
      case DEADLINE_SET -> "The deadline is kept.";
      case TRANSFERRED -> holder + " has this conversation now. The client was told.";
      case NOTED -> "The note is kept. Clients never see it.";
      case NO_NOTE ->
          "No note was kept: it has 1 to %d characters.".formatted(CaseNote.MOST_CHARACTERS);
      case HOLD_PLACED -> "Held. Nothing of this case is erased until the hold is lifted.";
      case HOLD_LIFTED -> "The hold is lifted. The case is erased when its time has come.";
      case NO_REASON ->
          "Nothing was kept: a reason has 1 to %d characters.".formatted(Hold.MOST_CHARACTERS);
      case WRONG_CODE -> "Nothing was erased: type the five characters that name this case.";
      case HELD -> "Nothing was erased: a hold stands against it.";
      case UNDECIDED -> "Nothing was erased: a duty to report is still to be decided.";
      case FLAGGED -> "Flagged. Somebody decides, and writes it down here.";
      case DECIDED ->
          "The decision stands in the record with your name. This desk reports nothing.";
      case NOTHING_CHOSEN -> "Nothing was kept: choose one of the list.";
      case NOT_A_REPORTER -> "Nothing was kept: your role does not decide this. Tell a supervisor.";
      case DECIDED_BEFORE -> "Nothing was kept: somebody has decided meanwhile.";
      case NO_CONSULT ->
          "Nothing was kept: write 1 to %d characters.".formatted(Consult.MOST_CHARACTERS);
      case CONSULT_CLOSED -> "Nothing was kept: it is closed.";
      case GOAL_KEPT -> "The goal is kept.";
      case REFERRED -> "The referral is kept. The client has not been told of it yet.";
      case REFERRAL_SETTLED -> "What became of it is kept. The client is not asked.";
      case NO_PLACE -> "Nothing was kept: there is no such listing.";
      case CONTACT_KEPT -> "Kept. Reminders and questions wait for these hours.";
      case DOCUMENT_KEPT -> "Kept. It stands among the notes of the case too.";
      case DOCUMENT_TAKEN_BACK -> "Taken back. The notes of the case say so.";
      case NO_DOCUMENT ->
          "Nothing was kept: choose what it is or say it in at most %d characters, with a day up to today."
              .formatted(ReceivedDocument.MOST_CHARACTERS);
      case RESUMED -> "You can write again. Nothing that was held is sent by itself.";
      case SCHEDULED -> "Kept for later. It stands under Client, where it can be taken back.";
      case TEXT_CANCELLED -> "Taken back. It is not sent.";
      case TEXT_GONE -> "It waits no more: it was sent or taken back before.";
      case NO_HOURS ->
          "Nothing was kept: the hours end before they begin, or all of them are at night.";
      case NO_ZONE -> "Nothing was kept: choose a time zone of the list.";
      case NO_STOP_WORD ->
          "Nothing was kept: a stop word has 3 letters or more, is not the check word, and is"
              + " nothing the helper reads as something else, such as stop, yes or menu.";
      case NO_MOMENT -> "Nothing was kept: choose a day and a time to come, within a year.";
      case AT_NIGHT ->
          "Nothing was kept: that is at night, or outside the hours that are safe for the client.";
      case UNSAFE_HOUR ->
          "Not sent: it is outside the hours that are safe for the client. Schedule it, or give a"
              + " reason and send it all the same; that is written down.";
      case STEP_KEPT -> "The step is kept.";
      case NO_GOAL ->
          "Nothing was kept: a goal has 1 to %d characters."
              .formatted(CarePlan.Goal.MOST_CHARACTERS);
      case NO_STEP ->
          "Nothing was kept: a step has 1 to %d characters, and a day from today on or none."
              .formatted(CarePlan.Step.MOST_CHARACTERS);
      case STEP_CHANGED ->
          "Nothing was changed: the step had changed meanwhile. This is how it stands now.";
      case NOT_SETTLED ->
          "Nothing ended: choose how it ends, and write in at most %d characters what was settled."
              .formatted(Ending.MOST_CHARACTERS);
      case NEWER_MESSAGE -> "Nothing ended: the client has just written. Read it first.";
      case NO_DATE -> "Nothing was changed: a date is like 2026-12-31.";
      case TAKEN -> holder + " was faster and has this conversation.";
      case NOT_YOURS -> "Nothing was sent or changed: " + holder + " has this conversation now.";
      case STOPPED -> "Not sent: the client has stopped texts, or used the stop word.";
      case EMPTY -> "There was nothing to send.";
      case TOO_LONG ->
          "Not sent: at most %d characters, and %d segments in a text message."
              .formatted(CaseWork.MOST_CHARACTERS, CaseWork.MOST_SEGMENTS);
      case NEWER_ALARM -> "A new alarm came in. Look at it, then acknowledge.";
    };
  }
}
