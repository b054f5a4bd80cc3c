package wayfinder.desk;

import static wayfinder.desk.SignInRoutes.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.OwnPassword;
import wayfinder.access.SecondFactor;
import wayfinder.access.Session;
import wayfinder.access.SignIn;

/** One's own account: password, second factor, and where one is signed in. */
final class AccountRoutes {
  private static final String HERE = "/desk/account";
  private static final String WRONG_PASSWORD =
      "Nothing was changed: that is not your present password.";

  private final DeskAccess access;
  private final Pages pages;
  private final Times times;

  AccountRoutes(DeskAccess access, Pages pages, Times times) {
    this.access = access;
    this.pages = pages;
    this.times = times;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, HERE, door.signedIn((ctx, visitor) -> page(ctx, visitor, door)));
    routes.post(HERE + "/password", door.signedIn(asked(door, this::changePassword)));
    routes.post(HERE + "/second-factor", door.signedIn(asked(door, this::propose)));
    routes.post(
        HERE + "/second-factor/confirmation",
        door.signedIn((ctx, visitor) -> confirm(ctx, visitor, door)));
    routes.post(HERE + "/second-factor/end", door.signedIn(asked(door, this::turnOff)));
    routes.post(HERE + "/recovery-codes", door.signedIn(asked(door, this::renewCodes)));
    routes.post(HERE + "/sessions/end", door.signedIn(this::endOthers));
    routes.post(HERE + "/sessions/{id}/end", door.signedIn(this::endOne));
  }

  /** What is done after the present password was given again. */
  private interface Step {
    void take(Context ctx, Visitor visitor, Door door);
  }

  /** Takes the step only if the present password comes with it: a desk may be left open. */
  private Door.Room asked(Door door, Step step) {
    return (ctx, visitor) -> {
      String password = field(ctx, "present");
      switch (access.signIn().confirm(visitor.session(), password, ctx.ip())) {
        case SignIn.Outcome.SignedIn _ -> step.take(ctx, visitor, door);
        case SignIn.Outcome.TooOften often ->
            tell(ctx, visitor, door, 429, SignInRoutes.tooOften(ctx, often.pause()), List.of());
        case SignIn.Outcome.WrongNameOrPassword _,
            SignIn.Outcome.CodeNeeded _,
            SignIn.Outcome.WrongCode _,
            SignIn.Outcome.StepOver _ ->
            tell(ctx, visitor, door, 422, WRONG_PASSWORD, List.of());
      }
    };
  }

  private void page(Context ctx, Visitor visitor, Door door) {
    String notice =
        switch (Optional.ofNullable(ctx.queryParam("done")).orElse("")) {
          case "password" -> "Your password is changed. All your other sessions have ended.";
          case "ended" -> "Ended.";
          case "off" -> "The second factor is off. All your other sessions have ended.";
          default -> "";
        };
    tell(ctx, visitor, door, 200, notice, List.of());
  }

  private void changePassword(Context ctx, Visitor visitor, Door door) {
    String password = field(ctx, "password");
    switch (access.passwords().change(visitor.staff(), password, visitor.token())) {
      case OwnPassword.Outcome.Chosen _ -> done(ctx, "password");
      case OwnPassword.Outcome.Bad bad ->
          tell(ctx, visitor, door, 422, SignInRoutes.words(bad.fault()), List.of());
      case OwnPassword.Outcome.NoLink _ ->
          throw new IllegalStateException("no link is asked for here");
    }
  }

  private void propose(Context ctx, Visitor visitor, Door door) {
    access.factor().propose(visitor.staff());
    ctx.redirect(HERE + "#second-factor", HttpStatus.SEE_OTHER);
  }

  private void confirm(Context ctx, Visitor visitor, Door door) {
    Optional<List<String>> codes =
        access.factor().confirm(visitor.staff(), field(ctx, "code"), visitor.token());
    if (codes.isEmpty()) {
      String why = "This code does not fit. Look at the app again: it changes every 30 seconds.";
      tell(ctx, visitor, door, 422, why, List.of());
    } else {
      tell(ctx, again(visitor), door, 200, "The second factor is on.", codes.get());
    }
  }

  /** The same visitor, as the session stands after a change. */
  private Visitor again(Visitor visitor) {
    return new Visitor(
        visitor.token(), access.sessions().stillOpen(visitor.token()).orElse(visitor.session()));
  }

  private void turnOff(Context ctx, Visitor visitor, Door door) {
    access.factor().turnOff(visitor.staff(), visitor.token());
    done(ctx, "off");
  }

  private void renewCodes(Context ctx, Visitor visitor, Door door) {
    if (!visitor.session().secondFactor()) {
      done(ctx, "");
      return;
    }
    List<String> codes = access.factor().renewRecoveryCodes(visitor.staff());
    tell(ctx, visitor, door, 200, "The codes you had before work no more.", codes);
  }

  private void endOthers(Context ctx, Visitor visitor) {
    access.sessions().endOthers(visitor.staff(), visitor.token());
    done(ctx, "ended");
  }

  private void endOne(Context ctx, Visitor visitor) {
    access.sessions().end(visitor.staff(), ctx.pathParam("id"));
    done(ctx, "ended");
  }

  private static void done(Context ctx, String what) {
    ctx.redirect(what.isEmpty() ? HERE : HERE + "?done=" + what, HttpStatus.SEE_OTHER);
  }

  private void tell(
      Context ctx, Visitor visitor, Door door, int status, String notice, List<String> newCodes) {
    Session session = visitor.session();
    pages.show(
        ctx,
        status,
        "account",
        new AccountView(
            door.mustEnrol(visitor)
                ? Shell.forNewcomer("Your account", session.staff())
                : pages.shell("Your account", visitor),
            notice,
            status != 200,
            session.staff().name(),
            Words.role(session.staff().role()),
            door.mustEnrol(visitor),
            session.how() == Session.How.PROVIDER,
            session.secondFactor(),
            access.factor().recoveryCodesLeft(session.staff()),
            enrolment(session),
            newCodes,
            access.sessions().of(session.staff()).stream()
                .map(it -> row(it, session.id()))
                .toList()));
  }

  private AccountView.@Nullable Enrolment enrolment(Session session) {
    return access.factor().proposed(session.staff()).map(AccountRoutes::shown).orElse(null);
  }

  private static AccountView.Enrolment shown(SecondFactor.Enrolment enrolment) {
    return new AccountView.Enrolment(
        enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "), QrCode.of(enrolment.address()));
  }

  private AccountView.SessionRow row(Session session, String current) {
    return new AccountView.SessionRow(
        session.id(),
        session.device(),
        Words.how(session.how()),
        times.when(session.began()),
        times.ago(session.seen()),
        session.id().equals(current));
  }
}
