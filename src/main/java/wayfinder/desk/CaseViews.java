package wayfinder.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.ClientFile;
import wayfinder.casework.Disposition;
import wayfinder.casework.Nondelivery;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Screened;
import wayfinder.knowledge.Knowledge;
import wayfinder.text.Language;

/** Makes the page of a conversation out of its file. */
final class CaseViews {
  private final Pages pages;
  private final Times times;
  private final Supplier<Knowledge> knowledge;
  private final ReadyReplies ready;
  private final AnswerSearch answers;
  private final String segmentCents;
  private final WhyViews whys;

  CaseViews(
      Pages pages,
      Times times,
      Supplier<Knowledge> knowledge,
      ReadyReplies ready,
      AnswerSearch answers,
      String segmentCents) {
    this.answers = answers;
    this.ready = ready;
    this.segmentCents = segmentCents;
    this.knowledge = knowledge;
    this.whys = new WhyViews(knowledge);
    this.pages = pages;
    this.times = times;
  }

  CaseView of(
      CaseFile file,
      ClientFile client,
      Visitor visitor,
      Notice notice,
      Typed typed,
      List<Staff> colleagues,
      List<String> readers) {
    CaseSummary summary = file.summary();
    String code = QueueRoutes.code(summary.id());
    return new CaseView(
        pages.shell("Conversation " + code, visitor),
        CaseTop.of(summary, ""),
        summary.id().value(),
        code,
        Words.channel(summary.channel()),
        Words.language(summary.language()),
        summary.language().code(),
        QueueRoutes.who(summary, visitor.staff()),
        readers.isEmpty()
            ? ""
            : String.join(", ", readers)
                + (readers.size() == 1 ? " is" : " are")
                + " reading this too",
        Words.reason(summary.reason()),
        times.when(summary.since()),
        QueueRoutes.flags(summary),
        file.phone() == null ? "" : file.phone().e164(),
        BriefView.of(file, client, knowledge.get(), times),
        summary.deadline() == null ? "" : summary.deadline().toString(),
        summary.deadline() == null ? "" : times.deadline(summary.deadline()),
        place(summary, visitor.staff()),
        summary.channel() == Channel.SMS,
        notice.words(summary.caseManager()),
        notice.isTrouble(),
        file.alarms().stream().map(this::alarm).toList(),
        file.nondeliveries().stream().map(this::failure).toList(),
        file.newestOpen(),
        messages(file),
        file.messages().isEmpty() ? 0 : file.messages().getLast().id().seq(),
        colleagues.stream()
            .map(staff -> new CaseView.Option(staff.id().value(), staff.name()))
            .toList(),
        Stream.of(Disposition.values())
            .map(it -> new CaseView.Option(Words.slug(it), Words.disposition(it)))
            .toList(),
        file.notes().stream()
            .map(note -> new CaseView.NoteRow(note.by().name(), times.when(note.at()), note.text()))
            .toList(),
        typed,
        answers.find(
            typed.find(),
            new AnswerSearch.Reader(summary.language(), summary.channel(), client.zip())),
        ready.to(summary, visitor.staff()),
        segmentCents,
        notice == Notice.UNSAFE_HOUR);
  }

  private static CaseView.Place place(CaseSummary summary, Staff reader) {
    Staff has = summary.caseManager();
    if (summary.owner() != Owner.CASE_MANAGER || has == null) {
      return switch (summary.consent()) {
        case GIVEN -> CaseView.Place.FREE;
        case STOPPED -> CaseView.Place.STOPPED;
        case HUSHED -> CaseView.Place.HUSHED;
      };
    }
    if (!has.id().equals(reader.id())) {
      return CaseView.Place.SOMEONE_ELSES;
    }
    return switch (summary.consent()) {
      case GIVEN -> CaseView.Place.YOURS;
      case STOPPED -> CaseView.Place.YOURS_STOPPED;
      case HUSHED -> CaseView.Place.YOURS_HUSHED;
    };
  }

  private CaseView.AlarmRow alarm(Alarm alarm) {
    return new CaseView.AlarmRow(
        alarm.message().seq(),
        alarm.danger().severity().slug(),
        Words.danger(alarm.danger()),
        times.when(alarm.raisedAt()),
        String.join(", ", alarm.danger().evidence()),
        alarm.canWrite(),
        acknowledged(alarm.acknowledgedBy(), alarm.acknowledgedAt()));
  }

  private CaseView.FailureRow failure(Nondelivery failed) {
    return new CaseView.FailureRow(
        failed.message().seq(),
        failed.what() == Nondelivery.What.CRISIS,
        DeliveryWords.of(failed),
        times.when(failed.raisedAt()),
        acknowledged(failed.acknowledgedBy(), failed.acknowledgedAt()));
  }

  private @Nullable String acknowledged(@Nullable Staff by, @Nullable Instant at) {
    return at == null
        ? null
        : "Acknowledged by %s at %s"
            .formatted(by == null ? "a former account" : by.name(), times.when(at));
  }

  private List<CaseView.MessageRow> messages(CaseFile file) {
    Set<Long> alarmed =
        file.alarms().stream().map(alarm -> alarm.message().seq()).collect(Collectors.toSet());
    var rows = new ArrayList<CaseView.MessageRow>();
    String lastDay = "";
    Language language = file.summary().language();
    for (Message message : file.messages()) {
      String day = times.day(message.at());
      rows.add(row(message, day.equals(lastDay) ? "" : day, alarmed, file.codes(), language));
      lastDay = day;
    }
    return rows;
  }

  private CaseView.MessageRow row(
      Message message,
      String newDay,
      Set<Long> alarmed,
      Map<Long, Integer> codes,
      Language language) {
    var state = message.delivery();
    return new CaseView.MessageRow(
        message.id().seq(),
        newDay.isEmpty() ? null : newDay,
        side(message.author()),
        Words.author(message.author()),
        message.said().text(),
        state == null ? shownBeside(message) : List.of(), // a text message says them itself
        times.time(message.at()),
        message.at().toString(),
        state == null ? null : DeliveryWords.of(state, codes.get(message.id().seq())),
        state != null && DeliveryWords.isTrouble(state),
        alarmed.contains(message.id().seq()),
        whys.of(message.said(), language));
  }

  /** What a page showed beside the words: programs that were found, else the answers to press. */
  private static List<String> shownBeside(Message message) {
    return message.said().screened() instanceof Screened.Found found
        ? found.programs().stream()
            .filter(program -> !program.already())
            .filter(program -> program.outcome().isHopeful())
            .map(program -> program.title() + ": " + program.outcome().apiName())
            .distinct()
            .toList()
        : message.said().choices().stream().map(Choice::label).toList();
  }

  private static String side(Author author) {
    return switch (author) {
      case CLIENT -> "client";
      case ASSISTANT -> "assistant";
      case CASE_MANAGER -> "manager";
      case SYSTEM -> "system";
    };
  }
}
