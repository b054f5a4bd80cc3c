package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.AuditTrail.Verdict;
import wayfinder.access.Person;
import wayfinder.access.Rights;
import wayfinder.conversation.ConversationId;

/** Who did what, for supervisors and administrators. */
final class AuditRoutes {
  private static final int SHOWN = 200;
  private static final int MOST_EXPORTED = 100_000;
  private static final int USUAL_DAYS = 7;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final DeskAccess access;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  AuditRoutes(DeskAccess access, Pages pages, Clock clock, ZoneId zone) {
    this.access = access;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, "/desk/audit", door.reviewers(this::page));
    routes.get("/desk/audit.csv", door.reviewers(this::export));
  }

  /** What was asked for, in the words of the address. */
  private record Asked(LocalDate from, LocalDate to, String action, String person, String about) {
    AuditTrail.Filter filter(ZoneId zone) {
      return new AuditTrail.Filter(
          chosen(),
          person,
          about,
          from.atStartOfDay(zone).toInstant(),
          to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Null for any, and for what is no action. */
    @Nullable Action chosen() {
      return Stream.of(Action.values())
          .filter(it -> it.name().equals(action))
          .findFirst()
          .orElse(null);
    }

    String query() {
      return "from=%s&to=%s&action=%s&person=%s&about=%s"
          .formatted(from, to, action, encoded(person), encoded(about));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  private Asked asked(Context ctx) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new Asked(
        day(ctx, "from").orElse(today.minusDays(USUAL_DAYS)),
        day(ctx, "to").orElse(today),
        text(ctx.queryParam("action")),
        text(ctx.queryParam("person")),
        text(ctx.queryParam("about")).strip());
  }

  private static Optional<LocalDate> day(Context ctx, String name) {
    try {
      return Optional.of(LocalDate.parse(text(ctx.queryParam(name))));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the usual days, which the page shows
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private void page(Context ctx, Visitor visitor) {
    Asked asked = asked(ctx);
    List<AuditTrail.Entry> entries =
        access.audit().entries(asked.filter(zone), visitor.staff(), SHOWN + 1);
    Optional<Verdict> verdict =
        ctx.queryParam("chain") == null ? Optional.empty() : Optional.of(access.audit().check());
    pages.show(
        ctx,
        200,
        "audit",
        new AuditView(
            pages.shell("Audit", visitor),
            verdict.map(AuditRoutes::words).orElse(""),
            verdict.filter(Verdict.Broken.class::isInstance).isPresent(),
            asked.from().toString(),
            asked.to().toString(),
            asked.about(),
            actions(asked.action()),
            people(asked.person()),
            "/desk/audit.csv?" + asked.query(),
            entries.stream().limit(SHOWN).map(entry -> row(entry, visitor)).toList(),
            entries.size() > SHOWN));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Whole whole ->
          "The chain is whole: %d entries. It ends with %s"
              .formatted(whole.entries(), whole.last().isEmpty() ? "nothing yet" : whole.last());
      case Verdict.Broken broken ->
          "The chain is broken: entry %d was changed, or one before it was taken out."
              .formatted(broken.entry());
    };
  }

  private static List<PeopleView.Option> actions(String chosen) {
    var options = new ArrayList<PeopleView.Option>();
    options.add(new PeopleView.Option("", "Anything", chosen.isEmpty()));
    for (Action action : Action.values()) {
      options.add(
          new PeopleView.Option(action.name(), Words.plain(action), action.name().equals(chosen)));
    }
    return options;
  }

  private List<PeopleView.Option> people(String chosen) {
    var options = new ArrayList<PeopleView.Option>();
    options.add(new PeopleView.Option("", "Anyone", chosen.isEmpty()));
    for (Person person : access.administration().all()) {
      String id = person.staff().id().value();
      options.add(new PeopleView.Option(id, person.staff().name(), id.equals(chosen)));
    }
    return options;
  }

  private AuditView.Row row(AuditTrail.Entry entry, Visitor visitor) {
    String about = about(entry);
    return new AuditView.Row(
        String.valueOf(entry.id()),
        TIME.format(entry.at().atZone(zone)),
        entry.name(),
        Words.plain(entry.role()),
        Words.plain(entry.action()) + detail(entry),
        about,
        link(entry, visitor));
  }

  private static String detail(AuditTrail.Entry entry) {
    return entry.detail().isEmpty() ? "" : " (" + Words.plain(entry.detail()) + ")";
  }

  private static String about(AuditTrail.Entry entry) {
    String name = entry.aboutName();
    if (name != null) {
      return name;
    }
    return ConversationId.hasForm(entry.about())
        ? QueueRoutes.code(new ConversationId(entry.about()))
        : entry.about();
  }

  private static String link(AuditTrail.Entry entry, Visitor visitor) {
    if (entry.aboutName() != null) {
      return Rights.mayManageAccounts(visitor.staff()) ? "/desk/accounts/" + entry.about() : "";
    }
    return ConversationId.hasForm(entry.about()) ? "/desk/conversations/" + entry.about() : "";
  }

  private void export(Context ctx, Visitor visitor) {
    Asked asked = asked(ctx);
    access
        .audit()
        .record(
            Actor.of(visitor.staff()),
            Action.EXPORT,
            "audit",
            asked.from() + " to " + asked.to(),
            clock.instant());
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("entry", "at", "person", "role", "action", "about", "detail"));
    access
        .audit()
        .entries(asked.filter(zone), visitor.staff(), MOST_EXPORTED)
        .forEach(
            it ->
                lines.add(
                    List.of(
                        String.valueOf(it.id()),
                        it.at().toString(),
                        it.name(),
                        it.role(),
                        it.action().name(),
                        it.about(),
                        it.detail())));
    Csv.answer(ctx, "audit-%s-%s".formatted(asked.from(), asked.to()), lines);
  }
}
