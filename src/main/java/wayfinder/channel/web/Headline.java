package wayfinder.channel.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.conversation.Author;
import wayfinder.conversation.Message;

/**
 * A message's text with the name of its card apart, so that a page can set it off.
 *
 * @param title empty where the text has none
 */
public record Headline(String title, String rest) {
  /** One line of at most 91 characters, not a sentence, alone before the rest. */
  private static final Pattern TITLED =
      Pattern.compile("([^\\n]{1,90}[^\\n.:;!?])\\n\\n(.+)", Pattern.DOTALL);

  /** Only what rests on sources has a name; a client's own words are left as they are. */
  public static Headline of(Message message) {
    String text = message.said().text();
    Matcher found = TITLED.matcher(text);
    boolean card = message.author() != Author.CLIENT && !message.said().citations().isEmpty();
    return card && found.matches()
        ? new Headline(found.group(1), found.group(2))
        : new Headline("", text);
  }
}
