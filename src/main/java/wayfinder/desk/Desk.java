package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Token;
import wayfinder.casework.CaseWork;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventStreams;
import wayfinder.http.StaticFiles;
import wayfinder.knowledge.Knowledge;
import wayfinder.outbox.Announcements;
import wayfinder.reply.Replies;
import wayfinder.reports.Reports;
import wayfinder.rules.Programs;

/**
 * The case desk: where case managers see who needs a person, and write to them. All of it works
 * without scripts; with them the pages keep themselves up to date.
 */
public final class Desk {
  /** Where browsers come back to from the agency's own sign-in. */
  public static final String CALLBACK = ProviderRoutes.CALLBACK;

  private static final int MOST_STREAMS_OF_ONE = 6;

  /** How soon at the latest a page learns that its session has ended. */
  private static final Duration LEARNS_OF_ITS_END = Duration.ofSeconds(4);

  private static final Duration HEARTBEAT = LEARNS_OF_ITS_END.minus(OpenPages.HOLDS);

  private final CaseWork work;
  private final Pages pages;
  private final SignInRoutes signInRoutes;
  private final QueueRoutes queueRoutes;
  private final ConversationRoutes conversationRoutes;
  private final ProviderRoutes providerRoutes;
  private final AccountRoutes accountRoutes;
  private final PeopleRoutes peopleRoutes;
  private final AuditRoutes auditRoutes;
  private final ReportRoutes reportRoutes;
  private final PlanRoutes planRoutes;
  private final ReferralRoutes referralRoutes;
  private final ClientRoutes clientRoutes;
  private final DocumentRoutes documentRoutes;
  private final DutyRoutes dutyRoutes;
  private final ConsultRoutes consultRoutes;
  private final EventStreams<Token> streams;
  private final Announcements announcements;
  private final Door door;
  private final OpenPages openPages;
  private final boolean secure;
  private final StaticFiles files =
      new StaticFiles(
          "/desk/",
          List.of(
              "desk.css",
              "desk.js",
              "composer.js",
              "live.js",
              "segments.js",
              "sound.js",
              "icon.svg"));

  /**
   * @param findable what is known now; another after new content was read, as are the programs and
   *     the replies
   */
  public Desk(
      DeskWork deskWork,
      DeskAccess access,
      Reports reports,
      Announcements announcements,
      Supplier<Findable> findable,
      Supplier<Programs> programs,
      Supplier<Replies> replies,
      Clock clock,
      DeskSettings settings) {
    Supplier<Knowledge> knowledge = () -> findable.get().knowledge();
    var placeSearch = new PlaceSearch(knowledge);
    work = deskWork.cases();
    pages = new Pages(work, settings.provider());
    var cookie = new SessionCookie(settings.secure());
    var times = new Times(clock, settings.zone());
    door = new Door(access.sessions(), cookie, pages, settings);
    openPages = new OpenPages(door::isStillIn, clock);
    this.announcements = announcements;
    this.secure = settings.secure();
    streams = new EventStreams<>(settings.mostStreams(), MOST_STREAMS_OF_ONE, HEARTBEAT);
    queueRoutes =
        new QueueRoutes(work, pages, times, () -> new NeedNames(knowledge.get(), programs.get()));
    conversationRoutes =
        new ConversationRoutes(
            work,
            deskWork.clients(),
            pages,
            new CasePage(
                work,
                deskWork.clients(),
                pages,
                new CaseViews(
                    pages,
                    times,
                    knowledge,
                    new ReadyReplies(replies, settings.agency()),
                    new AnswerSearch(findable, replies, placeSearch, clock, settings.zone()),
                    settings.segmentCents()),
                new Readers(clock),
                announcements::changed),
            access.audit());
    clientRoutes =
        new ClientRoutes(deskWork, pages, new ClientViews(pages, times, deskWork.documents()));
    documentRoutes = new DocumentRoutes(deskWork.documents(), pages, clientRoutes);
    signInRoutes = new SignInRoutes(access, cookie, door, pages, streams);
    providerRoutes =
        new ProviderRoutes(
            access.provider(), signInRoutes, new ProviderCookie(settings.secure()), pages);
    accountRoutes = new AccountRoutes(access, pages, times);
    peopleRoutes = new PeopleRoutes(access.administration(), pages, times, settings);
    reportRoutes =
        new ReportRoutes(
            reports, access.audit(), pages, new ReportViews(knowledge), times, clock, settings);
    auditRoutes = new AuditRoutes(access, pages, clock, settings.zone());
    planRoutes =
        new PlanRoutes(
            work, deskWork.plans(), pages, new PlanViews(pages, times, knowledge), knowledge);
    referralRoutes = new ReferralRoutes(work, deskWork.referrals(), pages, times, placeSearch);
    dutyRoutes = new DutyRoutes(work, deskWork.duties(), pages, times);
    consultRoutes = new ConsultRoutes(deskWork, access.audit(), pages, times, clock);
  }

  /** Adds all paths of the desk. Virtual threads should be on: live updates hold one each. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/desk/files/{name}", this::file);
    signInRoutes.addRoutes(routes);
    queueRoutes.addRoutes(routes, door);
    conversationRoutes.addRoutes(routes, door);
    providerRoutes.addRoutes(routes, door);
    accountRoutes.addRoutes(routes, door);
    peopleRoutes.addRoutes(routes, door);
    auditRoutes.addRoutes(routes, door);
    reportRoutes.addRoutes(routes, door);
    planRoutes.addRoutes(routes, door);
    referralRoutes.addRoutes(routes, door);
    clientRoutes.addRoutes(routes, door);
    documentRoutes.addRoutes(routes, door);
    dutyRoutes.addRoutes(routes, door);
    consultRoutes.addRoutes(routes, door);
    routes.get("/desk/events", door.caseManagers(this::events));
  }

  private void file(Context ctx) {
    SecurityHeaders.put(ctx, secure);
    ctx.header("Cache-Control", "no-cache");
    files.answer(ctx, ctx.pathParam("name"));
  }

  private void events(Context ctx, Visitor visitor) {
    String shown = ctx.queryParam("conversation");
    if (shown == null) {
      open(ctx, visitor.token(), null, () -> false);
    } else if (ConversationId.hasForm(shown)
        && work.maySee(new ConversationId(shown), visitor.staff())) {
      var id = new ConversationId(shown);
      Token token = visitor.token();
      open(
          ctx,
          token,
          id,
          () -> door.caseManager(token).filter(it -> work.maySee(id, it)).isPresent());
    } else {
      pages.noSuchConversation(ctx);
    }
  }

  private void open(
      Context ctx, Token token, @Nullable ConversationId shown, BooleanSupplier maySee) {
    streams.open(ctx, token, new DeskEvents(announcements, openPages, token, shown, maySee));
  }
}
