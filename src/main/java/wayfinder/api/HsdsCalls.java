package wayfinder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import wayfinder.hsds.Directory;
import wayfinder.http.Problem;
import wayfinder.http.Refused;

/** The listings for other software, to read: the calls that HSDS 3.1 defines. */
public final class HsdsCalls {
  private static final String VERSION = "3.1.3";

  private final Supplier<Directory> directories;
  private final String publicUrl;

  /**
   * @param directories what is served now; another one after new content was read
   * @param publicUrl without a slash at its end
   */
  public HsdsCalls(Supplier<Directory> directories, String publicUrl) {
    this.directories = directories;
    this.publicUrl = publicUrl;
  }

  /** Adds {@code /hsds} and what stands below it. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/hsds", this::about);
    routes.get("/hsds/services", this::services);
    routes.get(
        "/hsds/services/{id}", ctx -> one(ctx, directories.get().service(ctx.pathParam("id"))));
    routes.get("/hsds/organizations", this::organizations);
    routes.get("/hsds/organizations/{id}", ctx -> one(ctx, organization(ctx.pathParam("id"))));
    routes.get("/hsds/service_at_locations", this::serviceAtLocations);
    routes.get(
        "/hsds/service_at_locations/{id}",
        ctx -> one(ctx, places(List.of(ctx.pathParam("id"))).stream().findFirst()));
    routes.get("/hsds/taxonomies", ctx -> list(ctx, directories.get().taxonomies()));
    routes.get(
        "/hsds/taxonomies/{id}", ctx -> one(ctx, withId(ctx, directories.get().taxonomies())));
    routes.get("/hsds/taxonomy_terms", ctx -> list(ctx, directories.get().terms()));
    routes.get(
        "/hsds/taxonomy_terms/{id}", ctx -> one(ctx, withId(ctx, directories.get().terms())));
  }

  private void about(Context ctx) {
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("version", VERSION);
    about.put("profile", "https://docs.openreferral.org/en/latest/hsds/");
    about.put("openapi_url", publicUrl + "/openapi.json");
    PublicAnswer.json(ctx, about);
  }

  private void services(Context ctx) {
    Directory directory = directories.get();
    var wanted = ServicesInput.read(ctx);
    if (wanted.isAll()) {
      page(ctx, directory.size(), page -> directory.services(page.from(), page.to()));
    } else {
      int[] found =
          directory.find(wanted.search(), wanted.modifiedAfter(), wanted.organizationId());
      page(
          ctx,
          found.length,
          page -> directory.services(Arrays.copyOfRange(found, page.from(), page.to())));
    }
  }

  private void organizations(Context ctx) {
    Directory directory = directories.get();
    List<String> all = directory.organizations();
    page(
        ctx,
        all.size(),
        page ->
            directory.firstOf(all.subList(page.from(), page.to())).stream()
                .flatMap(service -> organizationOf(service).stream())
                .toList());
  }

  private Optional<ObjectNode> organization(String id) {
    List<ObjectNode> services = directories.get().of(id);
    return services.stream()
        .findFirst()
        .flatMap(HsdsCalls::organizationOf)
        .map(ObjectNode::deepCopy)
        .map(
            organization -> {
              var offered = organization.putArray("services");
              services.forEach(service -> offered.add(withoutOrganization(service)));
              return organization;
            });
  }

  private static ObjectNode withoutOrganization(ObjectNode service) {
    ObjectNode alone = service.deepCopy();
    alone.remove("organization");
    return alone;
  }

  private static Optional<ObjectNode> organizationOf(ObjectNode service) {
    return service.path("organization") instanceof ObjectNode it
        ? Optional.of(it)
        : Optional.empty();
  }

  private void serviceAtLocations(Context ctx) {
    List<String> all = directories.get().places();
    page(ctx, all.size(), page -> places(all.subList(page.from(), page.to())));
  }

  private List<ObjectNode> places(List<String> ids) {
    List<ObjectNode> services = directories.get().at(ids);
    var places = new ArrayList<ObjectNode>();
    for (int i = 0; i < services.size(); i++) {
      ObjectNode service = services.get(i);
      for (JsonNode place : service.remove("service_at_locations")) {
        if (place instanceof ObjectNode at && at.path("id").asText().equals(ids.get(i))) {
          at.set("service", service);
          places.add(at);
        }
      }
    }
    return places;
  }

  private static Optional<ObjectNode> withId(Context ctx, List<ObjectNode> all) {
    String id = ctx.pathParam("id");
    return all.stream().filter(one -> one.path("id").asText().equals(id)).findFirst();
  }

  private static void list(Context ctx, List<ObjectNode> all) {
    page(ctx, all.size(), page -> all.subList(page.from(), page.to()));
  }

  private static void page(Context ctx, int total, Function<PageInput, List<ObjectNode>> reader) {
    PageInput page = PageInput.read(ctx, total);
    PublicAnswer.json(ctx, page.answer(reader.apply(page)));
  }

  private static void one(Context ctx, Optional<ObjectNode> found) {
    PublicAnswer.json(ctx, found.orElseThrow(() -> new Refused(Problem.of(404))));
  }
}
