package wayfinder.channel.phone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import wayfinder.conversation.Author;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Message;
import wayfinder.text.Segments;

/** A message as the page draws it. */
final class Bubble {
  private Bubble() {}

  /**
   * Its fields: {@code seq}, {@code mine}, {@code author}, {@code text}, {@code at}, {@code
   * segments}, {@code encoding}, and {@code delivery}, which is empty for what the client wrote.
   */
  static ObjectNode of(Message message) {
    Segments segments = Segments.of(message.said().text());
    DeliveryState state = message.delivery();
    ObjectNode bubble = JsonNodeFactory.instance.objectNode();
    bubble.put("seq", message.id().seq());
    bubble.put("mine", message.author() == Author.CLIENT);
    bubble.put("author", message.author().apiName());
    bubble.put("text", message.said().text());
    bubble.put("at", message.at().toString());
    bubble.put("segments", segments.count());
    bubble.put("encoding", name(segments.encoding()));
    bubble.put("delivery", state == null ? "" : state.apiName());
    return bubble;
  }

  private static String name(Segments.Encoding encoding) {
    return switch (encoding) {
      case GSM_7 -> "GSM-7";
      case UCS_2 -> "UCS-2";
    };
  }
}
