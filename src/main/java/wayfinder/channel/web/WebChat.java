package wayfinder.channel.web;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.function.Function;
import wayfinder.conversation.Utterance;
import wayfinder.intake.Conversations;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.text.Language;

/**
 * The web chat: its calls, its events, the page, the widget, and the form that needs no script.
 *
 * <p>A chat is opened by its token alone: 256 random bits that the browser holds and sends in a
 * header or a form field, never in an address. No cookie is set anywhere, so there is nothing that
 * another site could make a browser send, nothing to fix beforehand, and nothing that stays on a
 * shared computer. The store knows only the token's hash.
 */
public final class WebChat {
  private final ChatCalls calls;
  private final PlainChat plain;
  private final WebFiles files;

  /**
   * @param greeting what a new conversation begins with
   */
  public WebChat(
      Conversations conversations,
      Intake intake,
      Announcements announcements,
      Function<Language, Utterance> greeting,
      Clock clock,
      WebSettings settings) {
    var limits = new RateLimits(settings.rateLimits());
    var headers = new SecurityHeaders(settings.secure());
    var chats = new Chats(conversations, intake, announcements, greeting, clock);
    var pages = new Pages(settings.leaveUrl(), headers);
    calls = new ChatCalls(chats, announcements, limits, headers, settings.mostStreams());
    plain = new PlainChat(chats, limits, pages);
    files = new WebFiles(pages, headers);
  }

  /** Adds all paths of the web chat. Virtual threads should be on: an event stream holds one. */
  public void addRoutes(RoutesConfig routes) {
    calls.addRoutes(routes);
    plain.addRoutes(routes);
    files.addRoutes(routes);
  }
}
