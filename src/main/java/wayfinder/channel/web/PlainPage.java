package wayfinder.channel.web;

import java.util.List;
import wayfinder.conversation.Author;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Message;

/**
 * A chat as the page without scripts shows it.
 *
 * @param token the chat's key; stands in a hidden field of the page, never in an address
 * @param messageId the id that the next text will have, so that a repeated form is one message
 * @param draft a text that could not be sent; empty otherwise
 * @param notice the label of what to tell above the form; empty when there is nothing to tell
 */
public record PlainPage(
    String conversation,
    String token,
    String messageId,
    List<Message> messages,
    String owner,
    String draft,
    String notice) {
  public PlainPage {
    messages = List.copyOf(messages);
  }

  /** Whether nothing but the greeting was said. */
  public boolean isFresh() {
    return messages.size() == 1 && messages.getFirst().author() != Author.CLIENT;
  }

  /** The offered answers: those of the newest message that offers any, until the client writes. */
  public List<Choice> choices() {
    for (Message message : messages.reversed()) {
      if (message.author() == Author.CLIENT) {
        return List.of();
      }
      if (!message.said().choices().isEmpty()) {
        return message.said().choices();
      }
    }
    return List.of();
  }

  /** Those of the offered answers whose meaning begins so. */
  public List<Choice> choices(String meaning) {
    return choices().stream().filter(choice -> choice.value().startsWith(meaning)).toList();
  }

  /** Those that are neither ticked with others nor ways through the questions. */
  public List<Choice> plainChoices() {
    return choices().stream()
        .filter(choice -> !choice.value().startsWith("also:"))
        .filter(choice -> !choice.value().startsWith("way:"))
        .toList();
  }
}
