package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.CaseWork;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Owner;

/** The queue: who needs a person, danger first. */
final class QueueRoutes {
  private static final int CODE_LENGTH = 5;

  private final CaseWork work;
  private final Pages pages;
  private final Times times;

  QueueRoutes(CaseWork work, Pages pages, Times times) {
    this.work = work;
    this.pages = pages;
    this.times = times;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    routes.get("/desk", door.caseManagers(this::queue));
  }

  private void queue(Context ctx, Visitor visitor) {
    List<QueueView.Row> rows =
        work.queue().stream().map(summary -> row(summary, visitor.staff())).toList();
    pages.queue(ctx, new QueueView(pages.shell("Queue", visitor), rows));
  }

  private QueueView.Row row(CaseSummary summary, Staff reader) {
    Alarm alarm = summary.openAlarm();
    String reason = Words.reason(summary.reason());
    return new QueueView.Row(
        summary.id().value(),
        code(summary.id()),
        level(summary),
        alarm == null ? reason : Words.danger(alarm.danger()),
        alarm == null ? "" : reason,
        Words.channel(summary.channel()),
        Words.language(summary.language()),
        times.when(summary.since()),
        summary.since().toString(),
        times.ago(summary.since()),
        who(summary, reader),
        flags(summary));
  }

  /** The end of the id: enough to name a conversation to a colleague. */
  static String code(ConversationId id) {
    return id.value().substring(id.value().length() - CODE_LENGTH);
  }

  private static String level(CaseSummary summary) {
    Alarm alarm = summary.openAlarm();
    if (alarm != null) {
      return alarm.danger().severity().slug();
    }
    return summary.owner() == Owner.WAITING ? "waiting" : "calm";
  }

  static String who(CaseSummary summary, Staff reader) {
    Staff has = summary.caseManager();
    return switch (summary.owner()) {
      case CASE_MANAGER ->
          has == null || has.id().equals(reader.id()) ? "You have it" : has.name() + " has it";
      case WAITING -> "Nobody has it yet";
      case ASSISTANT -> "The helper is answering";
      case PAUSED -> "Nobody has it: the client stopped texts";
      case CLOSED -> "Closed";
    };
  }

  static List<String> flags(CaseSummary summary) {
    var flags = new ArrayList<String>();
    if (!summary.canWrite()) {
      flags.add("Cannot text: opted out");
    }
    if (summary.undelivered()) {
      flags.add("Last text did not arrive");
    }
    return flags;
  }
}
