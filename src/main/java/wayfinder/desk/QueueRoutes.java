package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases;
import wayfinder.casework.Climbs;
import wayfinder.casework.Nondelivery;
import wayfinder.casework.QueueFilter;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

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
    door.page(routes, "/desk", door.caseManagers(this::queue));
  }

  private void queue(Context ctx, Visitor visitor) {
    var filter =
        new QueueFilter(language(ctx.queryParam("language")), whose(ctx.queryParam("whose")));
    List<QueueView.Row> rows =
        work.queue(filter, visitor.staff()).stream()
            .map(summary -> row(summary, visitor.staff()))
            .toList();
    Shell shell = pages.shell("Queue", visitor);
    pages.queue(ctx, new QueueView(shell, owners(filter, shell.counts()), languages(filter), rows));
  }

  private static @Nullable Language language(@Nullable String code) {
    return code == null ? null : Language.of(code).orElse(null);
  }

  private static QueueFilter.Whose whose(@Nullable String name) {
    for (QueueFilter.Whose whose : QueueFilter.Whose.values()) {
      if (slug(whose).equals(name)) {
        return whose;
      }
    }
    return QueueFilter.Whose.ALL;
  }

  private static String slug(QueueFilter.Whose whose) {
    return whose.name().toLowerCase(Locale.ROOT);
  }

  private static List<QueueView.Choice> owners(QueueFilter filter, Cases.Counts counts) {
    var choices = new ArrayList<QueueView.Choice>();
    for (QueueFilter.Whose whose : QueueFilter.Whose.values()) {
      String label =
          switch (whose) {
            case ALL -> "All (%d)".formatted(counts.all());
            case MINE -> "Mine (%d)".formatted(counts.mine());
            case WAITING -> "Waiting (%d)".formatted(counts.waiting());
          };
      choices.add(
          new QueueView.Choice(
              label, address(new QueueFilter(filter.language(), whose)), whose == filter.whose()));
    }
    return choices;
  }

  private static List<QueueView.Choice> languages(QueueFilter filter) {
    var choices = new ArrayList<QueueView.Choice>();
    choices.add(choice("Any language", null, filter));
    for (Language language : Language.values()) {
      choices.add(choice(Words.language(language), language, filter));
    }
    return choices;
  }

  private static QueueView.Choice choice(
      String label, @Nullable Language language, QueueFilter filter) {
    return new QueueView.Choice(
        label, address(new QueueFilter(language, filter.whose())), language == filter.language());
  }

  private static String address(QueueFilter filter) {
    Language language = filter.language();
    return "/desk?whose=%s%s"
        .formatted(slug(filter.whose()), language == null ? "" : "&language=" + language.code());
  }

  private QueueView.Row row(CaseSummary summary, Staff reader) {
    String reason = Words.reason(summary.reason());
    Optional<String> trouble = trouble(summary);
    return new QueueView.Row(
        summary.id().value(),
        code(summary.id()),
        level(summary),
        trouble.orElse(reason),
        trouble.isEmpty() ? "" : reason,
        Words.channel(summary.channel()),
        Words.language(summary.language()),
        summary.deadline() == null ? "" : times.deadline(summary.deadline()),
        times.when(summary.since()),
        summary.since().toString(),
        times.ago(summary.since()),
        who(summary, reader),
        flags(summary));
  }

  /** What is wrong, the gravest; empty when nothing is. */
  private static Optional<String> trouble(CaseSummary summary) {
    Nondelivery failed = summary.nondelivery();
    Alarm alarm = summary.openAlarm();
    if (failed != null && (alarm == null || failed.what() == Nondelivery.What.CRISIS)) {
      return Optional.of(DeliveryWords.of(failed));
    }
    return alarm == null ? Optional.empty() : Optional.of(Words.danger(alarm.danger()));
  }

  /** The end of the id: enough to name a conversation to a colleague. */
  static String code(ConversationId id) {
    return id.value().substring(id.value().length() - CODE_LENGTH);
  }

  private static String level(CaseSummary summary) {
    Nondelivery failed = summary.nondelivery();
    if (failed != null && failed.what() == Nondelivery.What.CRISIS) {
      return "immediate";
    }
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
    if (summary.climbed() >= Climbs.HIGHEST) {
      flags.add("Nobody took this in time: a supervisor is needed");
    } else if (summary.climbed() > 0) {
      flags.add("Waits too long");
    }
    switch (summary.consent()) {
      case GIVEN -> {}
      case STOPPED -> flags.add("Cannot text: opted out");
      case HUSHED -> flags.add("Stop word used: nothing is sent");
    }
    if (summary.undelivered() && summary.nondelivery() == null) {
      flags.add("Last text did not arrive");
    }
    return flags;
  }
}
