package wayfinder.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import wayfinder.conversation.Result;
import wayfinder.http.ResultJson;
import wayfinder.knowledge.Topic;
import wayfinder.search.Query;
import wayfinder.text.Language;

/** The calls of the HTTP contract that search what is known, and list its topics. */
public final class SearchCalls {
  private final Supplier<Searched> searched;
  private final Clock clock;

  /**
   * @param searched what is searched now; another one after new content was read
   * @param clock in the agency's time zone: what is past its date there is not found
   */
  public SearchCalls(Supplier<Searched> searched, Clock clock) {
    this.searched = searched;
    this.clock = clock;
  }

  /** Adds {@code /api/v1/search} and {@code /api/v1/topics}. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/topics", this::topics);
  }

  private void search(Context ctx) {
    Searched now = searched.get();
    SearchInput asked = SearchInput.read(ctx, now.knowledge());
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<Result> found =
        now.results()
            .of(now.search().find(new Query(asked.q(), asked.language(), today)), asked, today);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("query", asked.q());
    node.put("locale", asked.language().code());
    node.put("total", found.size());
    node.set("results", ResultJson.all(found.stream().limit(asked.limit()).toList()));
    PublicAnswer.json(ctx, node);
  }

  private void topics(Context ctx) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode topics = node.putArray("topics");
    for (Topic topic : searched.get().knowledge().topics()) {
      ObjectNode one = topics.addObject();
      one.put("slug", topic.slug());
      if (topic.parent() != null) {
        one.put("parent", topic.parent());
      }
      one.put("local", topic.local());
      ObjectNode labels = one.putObject("labels");
      for (Language language : Language.values()) {
        labels.put(language.code(), topic.label(language));
      }
    }
    PublicAnswer.json(ctx, node);
  }
}
