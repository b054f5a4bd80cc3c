package wayfinder.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.http.ResultJson;

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
      node.set("citations", ResultJson.citations(said.citations()));
    }
    if (!said.results().isEmpty()) {
      node.set("results", ResultJson.all(said.results()));
    }
    if (said.screened() != null) {
      ScreenedJson.put(said.screened(), node);
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
}
