package wayfinder.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Rights;
import wayfinder.casework.ClientFile;
import wayfinder.casework.Hold;
import wayfinder.casework.PlannedText;
import wayfinder.casework.SafeContact;

/** Makes the page of a client. */
final class ClientViews {
  private static final List<CaseView.Option> ZONES =
      List.of(
          new CaseView.Option("", "Where the agency is"),
          new CaseView.Option("America/New_York", "Eastern"),
          new CaseView.Option("America/Chicago", "Central"),
          new CaseView.Option("America/Denver", "Mountain"),
          new CaseView.Option("America/Phoenix", "Arizona"),
          new CaseView.Option("America/Los_Angeles", "Pacific"),
          new CaseView.Option("America/Anchorage", "Alaska"),
          new CaseView.Option("Pacific/Honolulu", "Hawaii"),
          new CaseView.Option("America/Puerto_Rico", "Puerto Rico"));

  private final Pages pages;
  private final Times times;

  ClientViews(Pages pages, Times times) {
    this.pages = pages;
    this.times = times;
  }

  ClientView of(
      ClientFile file,
      Optional<Hold> hold,
      Visitor visitor,
      Notice notice,
      ClientView.@Nullable Contact typed) {
    var summary = file.summary();
    return new ClientView(
        pages.shell("Client " + QueueRoutes.code(summary.id()), visitor),
        CaseTop.of(summary, "client"),
        notice.words(summary.caseManager()),
        notice.isTrouble(),
        Words.channel(summary.channel()),
        file.phone() == null ? "" : file.phone().e164(),
        summary.canWrite() ? "May be written to" : "Has stopped texts",
        file.consent().stream().map(this::consent).toList(),
        HouseholdWords.of(file.facts()),
        typed == null ? contact(file.contact()) : typed,
        ZONES,
        file.texts().stream().map(this::text).toList(),
        Rights.mayErase(visitor.staff()),
        hold.map(it -> "%s (%s, %s)".formatted(it.reason(), it.by(), times.when(it.at())))
            .orElse(""));
  }

  private String consent(ClientFile.ConsentChange change) {
    String what =
        switch (change.what()) {
          case "GIVEN" -> "Given";
          case "STOPPED" -> "Stopped";
          default -> "Given again";
        };
    String how =
        switch (change.wording()) {
          case "first_text" -> "by writing to us first";
          case "stop_word" -> "by saying stop";
          case "start_word" -> "by saying start";
          default -> "as the carrier reported";
        };
    return "%s %s, %s (%s)"
        .formatted(what, how, times.when(change.at()), Words.channel(change.channel()));
  }

  private static ClientView.Contact contact(SafeContact contact) {
    return new ClientView.Contact(
        days(contact.days().stream().map(DayOfWeek::name).toList()),
        time(contact.from()),
        time(contact.to()),
        contact.zone(),
        contact.name(),
        contact.checkWord());
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }

  /** All days, those marked that are among these. */
  static List<ClientView.Day> days(Collection<String> chosen) {
    return Stream.of(DayOfWeek.values())
        .map(
            day ->
                new ClientView.Day(
                    day.name(),
                    day.getDisplayName(TextStyle.SHORT, Locale.US),
                    chosen.contains(day.name())))
        .toList();
  }

  private ClientView.TextRow text(PlannedText text) {
    String what =
        switch (text.what()) {
          case STEP_REMINDER -> "Reminder of a step";
          case STEP_MISSED -> "Question about a missed step";
          case REFERRAL -> "Question whether a place helped";
          case LAST_DAY -> "Reminder of a last day";
          case MESSAGE -> "Message";
          case NOTICE -> "How it goes on";
        };
    String standing =
        switch (text.state()) {
          case WAITING -> "to be sent";
          case SENT -> "sent";
          case CANCELLED -> "taken back";
          case REFUSED -> "not sent: the client had stopped or left, or another has the case";
        };
    String by = text.staff() == null ? "" : " by " + text.staff().name();
    return new ClientView.TextRow(
        text.id(),
        what + by,
        text.about(),
        times.when(text.dueAt()),
        standing,
        text.state() == PlannedText.State.WAITING);
  }
}
