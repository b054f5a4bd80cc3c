package wayfinder.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases;

/** Renders the desk's pages. */
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final CaseWork work;
  private final String provider;

  /**
   * @param provider what the agency's own sign-in is called; empty when there is none
   */
  Pages(CaseWork work, String provider) {
    this.work = work;
    this.provider = provider;
  }

  /** What surrounds a page of this visitor. */
  Shell shell(String title, Visitor visitor) {
    Staff reader = visitor.staff();
    return Shell.of(
        title, reader, Rights.mayWorkCases(reader) ? work.counts(reader) : Cases.Counts.NONE);
  }

  void queue(Context ctx, QueueView view) {
    render(ctx, 200, "desk/queue.jte", Map.of("view", view));
  }

  void conversation(Context ctx, int status, CaseView view) {
    render(ctx, status, "desk/conversation.jte", Map.of("view", view));
  }

  void plan(Context ctx, int status, PlanView view) {
    render(ctx, status, "desk/plan.jte", Map.of("view", view));
  }

  void step(Context ctx, int status, StepView view) {
    render(ctx, status, "desk/step.jte", Map.of("view", view));
  }

  void referrals(Context ctx, int status, ReferralView view) {
    render(ctx, status, "desk/referrals.jte", Map.of("view", view));
  }

  void corrections(Context ctx, Shell shell, List<CorrectionRow> rows) {
    render(ctx, 200, "desk/corrections.jte", Map.of("shell", shell, "rows", rows));
  }

  void client(Context ctx, int status, ClientView view) {
    render(ctx, status, "desk/client.jte", Map.of("view", view));
  }

  void signIn(Context ctx, int status, SignInView view) {
    render(
        ctx,
        status,
        "desk/signin.jte",
        Map.of("shell", Shell.forNobody("Sign in"), "view", view, "provider", provider));
  }

  void setup(Context ctx, int status, String token, String name, String fault) {
    render(
        ctx,
        status,
        "desk/setup.jte",
        Map.of("shell", Shell.forNobody("Set up"), "token", token, "name", name, "fault", fault));
  }

  /** Asks for the code that follows a password. */
  void code(Context ctx, int status, CodeView view) {
    render(ctx, status, "desk/code.jte", Map.of("shell", Shell.forNobody("Sign in"), "view", view));
  }

  /** Asks the holder of a one-time link for a password. */
  void choosePassword(Context ctx, int status, String token, String name, String fault) {
    render(
        ctx,
        status,
        "desk/choose.jte",
        Map.of(
            "shell",
            Shell.forNobody("Choose a password"),
            "token",
            token,
            "name",
            name,
            "fault",
            fault));
  }

  /**
   * Sends on from our own page: a redirect of the agency's would leave the session's cookie behind.
   */
  void signedIn(Context ctx, Staff staff) {
    String next = Rights.mayWorkCases(staff) ? "/desk" : "/desk/account";
    render(
        ctx,
        200,
        "desk/signedin.jte",
        Map.of("shell", Shell.forNobody("Signed in"), "name", staff.name(), "next", next));
  }

  /** A page of its own template, which takes one view. */
  void show(Context ctx, int status, String template, Object view) {
    render(ctx, status, "desk/" + template + ".jte", Map.of("view", view));
  }

  void message(Context ctx, int status, String title, String text) {
    render(ctx, status, "desk/message.jte", Map.of("shell", Shell.forNobody(title), "text", text));
  }

  void noSuchConversation(Context ctx) {
    message(ctx, 404, "Not found", "There is no such conversation.");
  }

  private void render(Context ctx, int status, String template, Map<String, Object> values) {
    var page = new StringOutput();
    templates.render(template, values, page);
    ctx.status(status).contentType("text/html; charset=utf-8").result(page.toString());
  }
}
