package wayfinder.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Rights;
import wayfinder.casework.ClientFile;
import wayfinder.casework.DocumentWork;
import wayfinder.casework.Hold;
import wayfinder.casework.PlannedText;
import wayfinder.casework.ReceivedDocument;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.Consent;

/** Makes the page of a client. */
final class ClientViews {
  private final Pages pages;
  private final Times times;
  private final DocumentWork documents;

  ClientViews(Pages pages, Times times, DocumentWork documents) {
    this.documents = documents;
    this.pages = pages;
    this.times = times;
  }

  ClientView of(
      ClientFile file,
      List<ReceivedDocument> came,
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
        standing(summary.consent()),
        file.consent().stream().map(this::consent).toList(),
        HouseholdWords.of(file.facts()),
        typed == null ? contact(file.contact()) : typed,
        ContactWords.ZONES,
        file.texts().stream().map(this::text).toList(),
        documents(file, came),
        Rights.mayErase(visitor.staff()),
        hold.map(it -> "%s (%s, %s)".formatted(it.reason(), it.by(), times.when(it.at())))
            .orElse(""));
  }

  private static String standing(Consent consent) {
    return switch (consent) {
      case GIVEN -> "May be written to";
      case STOPPED -> "Has stopped texts";
      case HUSHED -> "Has used the stop word: nothing is sent";
    };
  }

  private ClientView.Documents documents(ClientFile file, List<ReceivedDocument> came) {
    Map<String, String> names = documents.papers().names();
    return new ClientView.Documents(
        names.entrySet().stream()
            .map(it -> new CaseView.Option(it.getKey(), it.getValue()))
            .toList(),
        came.stream()
            .map(
                it ->
                    new ClientView.DocumentRow(
                        it.id(),
                        documents.name(it.paper()),
                        it.paper().came().toString(),
                        it.paper().where(),
                        it.by().name() + ", " + times.when(it.at())))
            .toList(),
        documents.missing(file, came).stream()
            .map(key -> new CaseView.Option(key, names.getOrDefault(key, key)))
            .toList(),
        file.screened(),
        documents.today().toString());
  }

  private String consent(ClientFile.ConsentChange change) {
    String what =
        switch (change.what()) {
          case "GIVEN" -> "Given";
          case "STOPPED" -> "Stopped";
          case "HUSHED" -> "Held";
          default -> "Given again";
        };
    String how =
        switch (change.wording()) {
          case "first_text" -> "by writing to us first";
          case "stop_word" -> "by saying stop";
          case "start_word" -> "by saying start";
          case "agreed_word" -> "by a word that was agreed on";
          case "case_manager" -> "by a case manager";
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
        contact.checkWord(),
        contact.stopWord());
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }

  /** All days, those marked that are among these. */
  static List<ClientView.Day> days(Collection<String> chosen) {
    return Stream.of(DayOfWeek.values())
        .map(
            day ->
                new ClientView.Day(day.name(), ContactWords.day(day), chosen.contains(day.name())))
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
