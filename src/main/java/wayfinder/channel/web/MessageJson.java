package wayfinder.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Result;
import wayfinder.conversation.Utterance;

/** Messages as the HTTP contract names their parts. What is absent is left out. */
final class MessageJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MessageJson() {}

  static ObjectNode ownerAndMessages(Owner owner, List<Message> messages) {
    ObjectNode node = NODES.objectNode();
    node.put("owner", owner.apiName());
    node.set("messages", all(messages));
    return node;
  }

  static ArrayNode all(List<Message> messages) {
    ArrayNode array = NODES.arrayNode();
    messages.forEach(message -> array.add(one(message)));
    return array;
  }

  static ObjectNode one(Message message) {
    Utterance said = message.said();
    ObjectNode node = NODES.objectNode();
    node.put("id", message.id().toString());
    node.put("seq", message.id().seq());
    node.put("author", message.author().apiName());
    node.put("kind", said.kind().apiName());
    node.put("text", said.text());
    node.put("at", message.at().toString());
    if (!said.choices().isEmpty()) {
      ArrayNode choices = node.putArray("choices");
      said.choices()
          .forEach(
              choice ->
                  choices.addObject().put("label", choice.label()).put("value", choice.value()));
    }
    if (!said.citations().isEmpty()) {
      node.set("citations", citations(said.citations()));
    }
    if (!said.results().isEmpty()) {
      ArrayNode results = node.putArray("results");
      said.results().forEach(result -> results.add(result(result)));
    }
    Danger danger = said.danger();
    if (danger != null) {
      node.putObject("safety")
          .put("category", danger.category().slug())
          .put("severity", danger.severity().slug());
    }
    if (message.delivery() != null) {
      node.put("delivery", message.delivery().apiName());
    }
    return node;
  }

  private static ArrayNode citations(List<Citation> citations) {
    ArrayNode array = NODES.arrayNode();
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

  private static ObjectNode result(Result result) {
    ObjectNode node = NODES.objectNode();
    node.put("id", result.id());
    node.put("kind", result.kind());
    node.put("title", result.title());
    node.put("snippet", result.snippet());
    ArrayNode topics = node.putArray("topics");
    result.topics().forEach(topics::add);
    node.put("score", result.score());
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
    return node;
  }

  private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
