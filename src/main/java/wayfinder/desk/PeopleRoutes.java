package wayfinder.desk;

import static wayfinder.desk.SignInRoutes.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.Administration;
import wayfinder.access.People.Change;
import wayfinder.access.Person;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;

/** The accounts of the desk, for administrators. */
final class PeopleRoutes {
  private static final String ALL = "/desk/accounts";
  private static final String ONE = ALL + "/{id}";

  private final Administration administration;
  private final Pages pages;
  private final PeopleViews views;
  private final DeskSettings settings;

  PeopleRoutes(Administration administration, Pages pages, Times times, DeskSettings settings) {
    this.administration = administration;
    this.pages = pages;
    this.views = new PeopleViews(pages, times);
    this.settings = settings;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(
        routes, ALL, door.administrators((ctx, visitor) -> list(ctx, visitor, 200, "", "", "")));
    routes.post(ALL, door.administrators(this::add));
    routes.post(ALL + "/teams", door.administrators(this::addTeam));
    door.page(routes, ONE, door.administrators(withPerson(this::page)));
    routes.post(ONE + "/rights", door.administrators(withPerson(this::setRights)));
    routes.post(ONE + "/provider-name", door.administrators(withPerson(this::setProviderName)));
    routes.post(ONE + "/suspension", door.administrators(withPerson(this::disable)));
    routes.post(ONE + "/suspension/end", door.administrators(withPerson(this::enable)));
    routes.post(ONE + "/reset", door.administrators(withPerson(this::reset)));
    routes.post(ONE + "/second-factor/end", door.administrators(withPerson(this::endSecondFactor)));
  }

  /** What is done with an account that is there. */
  private interface Step {
    void take(Context ctx, Visitor visitor, Person person);
  }

  private Door.Room withPerson(Step step) {
    return (ctx, visitor) -> {
      Optional<Person> person = administration.find(FormPages.parameter(ctx, "id"));
      if (person.isPresent()) {
        step.take(ctx, visitor, person.get());
      } else {
        pages.message(ctx, 404, "Not found", "There is no such account.");
      }
    };
  }

  private void add(Context ctx, Visitor visitor) {
    Optional<Staff.Role> role = role(ctx);
    if (role.isEmpty()) {
      list(ctx, visitor, 422, "Choose a role.", "", "");
      return;
    }
    switch (administration.invite(
        field(ctx, "name"), role.get(), team(ctx), Actor.of(visitor.staff()))) {
      case Administration.Invited.Added added ->
          list(ctx, visitor, 200, "", address(added.link().value()), added.staff().name());
      case Administration.Invited.Refused refused ->
          list(ctx, visitor, 422, SignInRoutes.words(refused.why()), "", "");
    }
  }

  private String address(String token) {
    return settings.publicUrl() + "/desk/setup/" + token;
  }

  private void addTeam(Context ctx, Visitor visitor) {
    if (administration.addTeam(field(ctx, "team")).isEmpty()) {
      list(ctx, visitor, 422, "A team's name has 2 to 40 letters, spaces, . ' and -.", "", "");
    } else {
      ctx.redirect(ALL, HttpStatus.SEE_OTHER);
    }
  }

  private static Optional<Staff.Role> role(Context ctx) {
    return Stream.of(Staff.Role.values())
        .filter(role -> role.name().equals(field(ctx, "role")))
        .findFirst();
  }

  private @Nullable TeamId team(Context ctx) {
    return administration.teams().stream()
        .filter(team -> team.id().value().equals(field(ctx, "team")))
        .map(it -> it.id())
        .findFirst()
        .orElse(null);
  }

  private void list(
      Context ctx, Visitor visitor, int status, String fault, String link, String linkFor) {
    pages.show(
        ctx,
        status,
        "accounts",
        new PeopleView(
            pages.shell("Accounts", visitor),
            fault,
            link,
            linkFor,
            fault.isEmpty() ? "" : field(ctx, "name"),
            administration.all().stream().map(views::row).toList(),
            PeopleViews.roles(Staff.Role.CASE_MANAGER),
            PeopleViews.teams(administration.teams(), null)));
  }

  private void page(Context ctx, Visitor visitor, Person person) {
    show(ctx, visitor, person, 200, ctx.queryParam("done") == null ? "" : "Done.", "");
  }

  private void setRights(Context ctx, Visitor visitor, Person person) {
    Optional<Staff.Role> role = role(ctx);
    if (role.isEmpty()) {
      show(ctx, visitor, person, 422, "Choose a role.", "");
      return;
    }
    StaffId id = person.staff().id();
    tell(
        ctx,
        visitor,
        person,
        administration.setRights(id, role.get(), team(ctx), Actor.of(visitor.staff())));
  }

  private void setProviderName(Context ctx, Visitor visitor, Person person) {
    tell(
        ctx,
        visitor,
        person,
        administration.setProviderName(
            person.staff().id(), field(ctx, "provider-name"), Actor.of(visitor.staff())));
  }

  private void disable(Context ctx, Visitor visitor, Person person) {
    Actor by = Actor.of(visitor.staff());
    tell(ctx, visitor, person, administration.disable(person.staff().id(), by));
  }

  private void enable(Context ctx, Visitor visitor, Person person) {
    Actor by = Actor.of(visitor.staff());
    tell(ctx, visitor, person, administration.enable(person.staff().id(), by));
  }

  private void endSecondFactor(Context ctx, Visitor visitor, Person person) {
    Actor by = Actor.of(visitor.staff());
    tell(ctx, visitor, person, administration.endSecondFactor(person.staff().id(), by));
  }

  private void reset(Context ctx, Visitor visitor, Person person) {
    switch (administration.reset(person.staff().id(), Actor.of(visitor.staff()))) {
      case Administration.Reset.Done done -> {
        Person after = administration.find(person.staff().id().value()).orElse(person);
        show(ctx, visitor, after, 200, "", address(done.link().value()));
      }
      case Administration.Reset.Refused refused -> tell(ctx, visitor, person, refused.why());
    }
  }

  private void tell(Context ctx, Visitor visitor, Person person, Change change) {
    switch (change) {
      case DONE ->
          ctx.redirect(ALL + "/" + person.staff().id().value() + "?done=yes", HttpStatus.SEE_OTHER);
      case GONE -> pages.message(ctx, 404, "Not found", "There is no such account.");
      case LAST_ADMINISTRATOR ->
          show(
              ctx,
              visitor,
              person,
              409,
              "Nothing was changed: this is the last administrator who can sign in.",
              "");
      case TAKEN ->
          show(
              ctx, visitor, person, 409, "Nothing was changed: another account has this name.", "");
    }
  }

  private void show(
      Context ctx, Visitor visitor, Person person, int status, String notice, String link) {
    pages.show(
        ctx,
        status,
        "person",
        views.of(person, visitor, status != 200, notice, link, administration.teams()));
  }
}
