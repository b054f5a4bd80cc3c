package wayfinder.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import wayfinder.conversation.Result;
import wayfinder.http.ResultJson;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Topic;
import wayfinder.search.Query;
import wayfinder.search.Search;
import wayfinder.text.Language;

/** The calls of the HTTP contract that search what is known, and list its topics. */
public final class SearchCalls {
  private final Search search;
  private final Knowledge knowledge;
  private final Results results;
  private final Clock clock;

  /**
   * @param clock in the agency's time zone: what is past its date there is not found
   */
  public SearchCalls(Search search, Knowledge knowledge, Clock clock) {
    this.search = search;
    this.knowledge = knowledge;
    this.results = new Results(knowledge);
    this.clock = clock;
  }

  /** Adds {@code /api/v1/search} and {@code /api/v1/topics}. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/topics", this::topics);
  }

  private void search(Context ctx) {
    SearchInput asked = SearchInput.read(ctx, knowledge);
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    List<Result> found =
        results.of(
            search.find(new Query(asked.q(), asked.language(), now.toLocalDate())), asked, now);
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
    for (Topic topic : knowledge.topics()) {
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
