package wayfinder.desk;

import static wayfinder.desk.CasePath.ONE;
import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Referral;
import wayfinder.casework.ReferralWork;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.ReferralState;
import wayfinder.knowledge.Listing;

/** Points clients to places, and shows which listings someone must look at. */
final class ReferralRoutes {
  private static final String PAGE = "/referrals";
  private static final int MOST_FOUND = 20;

  private final CaseWork work;
  private final ReferralWork referrals;
  private final Pages pages;
  private final Times times;
  private final PlaceSearch search;

  ReferralRoutes(
      CaseWork work, ReferralWork referrals, Pages pages, Times times, PlaceSearch search) {
    this.work = work;
    this.referrals = referrals;
    this.pages = pages;
    this.times = times;
    this.search = search;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, ONE + "/referrals", door.caseManagers(CasePath.to(pages, this::page)));
    routes.post(ONE + "/referrals", door.caseManagers(CasePath.to(pages, this::make)));
    routes.post(
        ONE + "/referrals/{referral}/state", door.caseManagers(CasePath.to(pages, this::settle)));
    door.page(routes, "/desk/corrections", door.staff(this::corrections));
    routes.post("/desk/corrections/{correction}/closure", door.staff(this::close));
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    if (ctx.header(Door.LIVE) == null) {
      work.recordView(id, visitor.staff());
    }
    show(ctx, visitor, id, 200, Notice.of(ctx.queryParam("done")));
  }

  private void show(Context ctx, Visitor visitor, ConversationId id, int status, Notice notice) {
    Optional<CaseFile> file = work.find(id, visitor.staff());
    Optional<List<Referral>> made = referrals.of(id, visitor.staff());
    if (file.isEmpty() || made.isEmpty()) {
      pages.noSuchConversation(ctx);
      return;
    }
    @Nullable String asked = ctx.queryParam("words");
    String words = asked == null ? "" : asked.strip();
    var summary = file.get().summary();
    pages.referrals(
        ctx,
        status,
        new ReferralView(
            pages.shell("Referrals " + QueueRoutes.code(summary.id()), visitor),
            CaseTop.of(summary, "referrals"),
            notice.words(summary.caseManager()),
            notice.isTrouble(),
            words,
            search.find(words).limit(MOST_FOUND).map(this::place).toList(),
            made.get().stream().map(this::row).toList(),
            answers()));
  }

  private ReferralView.PlaceRow place(Listing listing) {
    return new ReferralView.PlaceRow(
        listing.id(),
        listing.name(),
        search.topics(listing),
        PlaceSearch.line(listing),
        listing.checked().toString());
  }

  private ReferralView.Row row(Referral referral) {
    return new ReferralView.Row(
        referral.id(),
        referral.place().name(),
        Words.referral(referral.state())
            + (referral.state() == ReferralState.MADE
                ? ""
                : ", " + times.when(referral.changedAt())),
        referral.by().name() + ", " + times.when(referral.madeAt()),
        referral.state().isOpen());
  }

  private static List<CaseView.Option> answers() {
    return Stream.of(ReferralState.values())
        .filter(state -> !state.isOpen())
        .map(state -> new CaseView.Option(state.name(), Words.referral(state)))
        .toList();
  }

  private void make(Context ctx, Visitor visitor, ConversationId id) {
    Optional<Listing> listing = search.listing(field(ctx, "listing"));
    if (listing.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NO_PLACE);
      return;
    }
    Listing place = listing.get();
    String topic = place.topics().isEmpty() ? "" : place.topics().getFirst();
    var to = new Referral.Place(place.id(), place.name(), topic, place.zip());
    if (referrals.make(id, visitor.staff(), to)) {
      CasePath.goTo(ctx, id, PAGE, Notice.REFERRED);
    } else {
      pages.noSuchConversation(ctx);
    }
  }

  private void settle(Context ctx, Visitor visitor, ConversationId id) {
    Optional<ReferralState> state =
        Stream.of(ReferralState.values())
            .filter(it -> !it.isOpen() && it.name().equals(field(ctx, "state")))
            .findFirst();
    boolean done =
        state.isPresent()
            && referrals.settle(id, visitor.staff(), ctx.pathParam("referral"), state.get());
    if (done) {
      CasePath.goTo(ctx, id, PAGE, Notice.REFERRAL_SETTLED);
    } else {
      pages.noSuchConversation(ctx);
    }
  }

  private void corrections(Context ctx, Visitor visitor) {
    List<CorrectionRow> rows =
        referrals.corrections().stream()
            .map(
                it ->
                    new CorrectionRow(
                        it.id(),
                        it.name(),
                        it.listing(),
                        search.listing(it.listing()).map(PlaceSearch::line).orElse(""),
                        it.reports(),
                        it.firstDay().toString(),
                        it.lastDay().toString()))
            .toList();
    pages.corrections(ctx, pages.shell("Corrections", visitor), rows);
  }

  private void close(Context ctx, Visitor visitor) {
    if (referrals.closeCorrection(ctx.pathParam("correction"), visitor.staff())) {
      ctx.redirect("/desk/corrections", HttpStatus.SEE_OTHER);
    } else {
      pages.message(ctx, 404, "Not found", "This correction is not open any more.");
    }
  }
}
