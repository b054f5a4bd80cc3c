package wayfinder.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
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
    Searched found = searched.get();
    SearchInput asked = SearchInput.read(ctx, found.knowledge());
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    var query = new Query(asked.q(), asked.language(), now.toLocalDate());
    List<Result> results = found.results().of(found.search().find(query), asked, now);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("query", asked.q());
    node.put("locale", asked.language().code());
    node.put("total", results.size());
    node.set("results", ResultJson.all(results.stream().limit(asked.limit()).toList()));
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
