package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseQueue;
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
  private final Supplier<NeedNames> needNames;

  QueueRoutes(CaseWork work, Pages pages, Times times, Supplier<NeedNames> needNames) {
    this.work = work;
    this.pages = pages;
    this.times = times;
    this.needNames = needNames;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, "/desk", door.caseManagers(this::queue));
  }

  private void queue(Context ctx, Visitor visitor) {
    NeedNames names = needNames.get();
    var filter =
        new QueueFilter(
            language(ctx.queryParam("language")),
            whose(ctx.queryParam("whose")),
            names.of(ctx.queryParam("need")));
    CaseQueue queue = work.queue(filter, visitor.staff());
    String need = names.value(filter.needs());
    Shell shell = pages.shell("Queue", visitor);
    pages.queue(
        ctx,
        new QueueView(
            shell,
            owners(filter, need, shell.counts()),
            languages(filter, need),
            needFilter(filter, names.choices(queue.about(), filter.needs())),
            queue.cases().stream().map(it -> row(it, names, visitor.staff())).toList()));
  }

  private static QueueView.NeedFilter needFilter(
      QueueFilter filter, List<QueueView.NeedChoice> choices) {
    Language language = filter.language();
    return new QueueView.NeedFilter(
        slug(filter.whose()), language == null ? "" : language.code(), choices);
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

  private static List<QueueView.Choice> owners(
      QueueFilter filter, String need, Cases.Counts counts) {
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
              label, address(filter.language(), whose, need), whose == filter.whose()));
    }
    return choices;
  }

  private static List<QueueView.Choice> languages(QueueFilter filter, String need) {
    var choices = new ArrayList<QueueView.Choice>();
    choices.add(choice("Any language", null, filter, need));
    for (Language language : Language.values()) {
      choices.add(choice(Words.language(language), language, filter, need));
    }
    return choices;
  }

  private static QueueView.Choice choice(
      String label, @Nullable Language language, QueueFilter filter, String need) {
    return new QueueView.Choice(
        label, address(language, filter.whose(), need), language == filter.language());
  }

  private static String address(@Nullable Language language, QueueFilter.Whose whose, String need) {
    return "/desk?whose=%s%s%s"
        .formatted(
            slug(whose),
            language == null ? "" : "&language=" + language.code(),
            need.isEmpty() ? "" : "&need=" + need);
  }

  private QueueView.Row row(CaseSummary summary, NeedNames names, Staff reader) {
    String reason = Words.reason(summary.reason());
    Optional<String> trouble = trouble(summary);
    return new QueueView.Row(
        summary.id().value(),
        code(summary.id()),
        level(summary),
        trouble.orElse(reason),
        trouble.isEmpty() ? "" : reason,
        names.listed(summary.needs()),
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
