package wayfinder.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Result;
import wayfinder.conversation.ResultDetails;

/** Results as the HTTP contract names their parts. What is absent is left out. */
public final class ResultJson {
  private static final double THOUSANDTHS = 1000;

  private ResultJson() {}

  public static ArrayNode all(List<Result> results) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    results.forEach(result -> array.add(one(result)));
    return array;
  }

  private static ObjectNode one(Result result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", result.id());
    node.put("kind", result.kind());
    node.put("title", result.title());
    node.put("snippet", result.snippet());
    ArrayNode topics = node.putArray("topics");
    result.topics().forEach(topics::add);
    node.put("score", Math.round(result.score() * THOUSANDTHS) / THOUSANDTHS);
    node.set("citations", citations(result.citations()));
    node.put("reviewed", result.reviewed().toString());
    if (result.distanceMiles() != null) {
      node.put("distanceMiles", result.distanceMiles());
    }
    if (result.openNow() != null) {
      node.put("openNow", result.openNow());
    }
    putIfThere(node, "phone", result.phone());
    putIfThere(node, "sms", result.sms());
    putIfThere(node, "address", result.address());
    putIfThere(node, "url", result.url());
    if (result.details() != null) {
      putDetails(node, result.details());
    }
    return node;
  }

  private static void putDetails(ObjectNode node, ResultDetails details) {
    ObjectNode terms = node.putObject("terms");
    if (details.minimumAge() != null) {
      terms.put("minimumAge", details.minimumAge());
    }
    if (details.maximumAge() != null) {
      terms.put("maximumAge", details.maximumAge());
    }
    putIfAny(terms, "only", details.only());
    if (details.noPets()) {
      terms.put("noPets", true);
    }
    putIfThere(
        terms, "eligibility", details.eligibility().isEmpty() ? null : details.eligibility());
    putIfAny(terms, "languages", details.languages());
    putIfThere(terms, "cost", details.cost().isEmpty() ? null : details.cost());
    putIfAny(terms, "documents", details.documents());
    putIfAny(terms, "accessibility", details.accessibility());
    if (terms.isEmpty()) {
      node.remove("terms");
    }
    if (!details.rank().isEmpty()) {
      ArrayNode rank = node.putArray("rank");
      for (ResultDetails.Reason reason : details.rank()) {
        rank.addObject()
            .put("feature", reason.feature())
            .put("miles", Math.round(reason.miles() * 10) / 10.0);
      }
    }
  }

  private static void putIfAny(ObjectNode node, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(name);
      values.forEach(array::add);
    }
  }

  public static ArrayNode citations(List<Citation> citations) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    citations.forEach(
        citation ->
            array
                .addObject()
                .put("title", citation.title())
                .put("cite", citation.cite())
                .put("url", citation.url())
                .put("reviewed", citation.reviewed().toString()));
    return array;
  }

  private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
