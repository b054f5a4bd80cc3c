package wayfinder.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Message;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.http.RequestBody;
import wayfinder.http.TypedText;
import wayfinder.intake.Receipt;
import wayfinder.intake.StoreUnavailable;
import wayfinder.text.Language;

/**
 * The chat as plain pages and forms, for browsers without scripts.
 *
 * <p>Id and token stand in hidden fields and not in a cookie: nothing of the chat stays on a shared
 * computer once the page is left, browsers that refuse cookies work, and since the browser adds no
 * key by itself no other site can post in a client's name. A post answers with the page itself,
 * because a redirect would have to carry the token in its address. Loading that answer again is
 * harmless: each form carries the id of its message, and the same id again is the same message.
 */
final class PlainChat {
  private static final Logger LOG = LoggerFactory.getLogger(PlainChat.class);
  private static final String PATH = "/plain";
  private static final String TEMPLATE = "web/plain.jte";
  private static final String TICKED = "also.";
  private static final PlainPage NOTHING = new PlainPage("", "", "", List.of(), "", "", "");

  private final Chats chats;
  private final RateLimits limits;
  private final Pages pages;

  PlainChat(Chats chats, RateLimits limits, Pages pages) {
    this.chats = chats;
    this.limits = limits;
    this.pages = pages;
  }

  void addRoutes(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, Pages.language(ctx.queryParam("lang"), ctx), NOTHING));
    routes.post(PATH, this::post);
  }

  private void post(Context ctx) {
    var form = new HashMap<String, String>();
    try {
      limits.count(RateLimits.Limit.CALLS, RateLimits.network(ctx.ip()));
      form.putAll(RequestBody.form(ctx));
      show(ctx, language(form, ctx), answer(ctx, form));
    } catch (Refused e) {
      showNotSent(ctx, form, e.problem());
    } catch (StoreUnavailable e) {
      LOG.warn("the store is not available: {}", e.getMessage());
      showNotSent(ctx, form, Problem.notKept());
    } catch (RuntimeException e) {
      LOG.error("a form of the web chat failed: {}", e.getClass().getName());
      showNotSent(ctx, form, Problem.fault());
    }
  }

  private PlainPage answer(Context ctx, Map<String, String> form) {
    String action = form.getOrDefault("do", "");
    if (action.equals("begin")) {
      limits.count(RateLimits.Limit.BEGINNINGS, RateLimits.network(ctx.ip()));
      Chats.Begun begun = chats.begin(language(form, ctx), null);
      return page(begun.conversation(), begun.token().value(), "", "");
    }
    String token = form.getOrDefault("token", "");
    Optional<Conversation> found = chats.open(form.getOrDefault("conversation", ""), token);
    if (found.isEmpty()) {
      ctx.status(404);
      return withNotice(NOTHING, "gone");
    }
    Conversation conversation = found.get();
    if (action.equals("end")) {
      chats.end(conversation);
      return withNotice(NOTHING, "ended");
    }
    return action.equals("refresh")
        ? page(conversation, token, form.getOrDefault("text", ""), "")
        : say(conversation, token, form);
  }

  private PlainPage say(Conversation conversation, String token, Map<String, String> form) {
    String written = written(form);
    String clean = TypedText.clean(written);
    if (clean.isEmpty()) {
      return page(conversation, token, "", "emptyText");
    }
    if (TypedText.length(clean) > TypedText.LONGEST) {
      return page(conversation, token, clean, "tooLong");
    }
    limits.count(RateLimits.Limit.MESSAGES, conversation.id().value());
    MessageInput input = MessageInput.of(form.getOrDefault("messageId", ""), clean);
    String draft =
        form.containsKey("choice") || isTicked(form) ? form.getOrDefault("text", "") : "";
    return switch (chats.say(conversation, input.clientMessageId(), input.text())) {
      case Receipt.Taken _ ->
          page(
              chats.open(conversation.id(), new Token(token).hash()).orElse(conversation),
              token,
              draft,
              "");
      case Receipt.NoConversation _ -> withNotice(NOTHING, "gone");
    };
  }

  /** What was pressed, else the boxes that were ticked, else what was typed. */
  private static String written(Map<String, String> form) {
    if (form.containsKey("choice")) {
      return form.getOrDefault("choice", "");
    }
    String text = form.getOrDefault("text", "");
    return isTicked(form)
        ? form.keySet().stream()
            .filter(field -> field.startsWith(TICKED))
            .sorted()
            .map(field -> form.getOrDefault(field, ""))
            .collect(Collectors.joining(", "))
        : text;
  }

  /** Boxes count where their own button was pressed, or where nothing was typed. */
  private static boolean isTicked(Map<String, String> form) {
    boolean wanted =
        form.getOrDefault("do", "").equals("tick") || form.getOrDefault("text", "").isBlank();
    return wanted && form.keySet().stream().anyMatch(field -> field.startsWith(TICKED));
  }

  private PlainPage page(Conversation conversation, String token, String draft, String notice) {
    List<Message> messages = chats.messagesAfter(conversation.id(), 0);
    String next = UUID.randomUUID().toString();
    String owner = conversation.owner().apiName();
    return new PlainPage(conversation.id().value(), token, next, messages, owner, draft, notice);
  }

  private static PlainPage withNotice(PlainPage page, String notice) {
    return new PlainPage(
        page.conversation(),
        page.token(),
        page.messageId(),
        page.messages(),
        page.owner(),
        page.draft(),
        notice);
  }

  /** The form as it was sent, so that nothing typed is lost and the same message can go again. */
  private void showNotSent(Context ctx, Map<String, String> form, Problem problem) {
    var page =
        new PlainPage(
            form.getOrDefault("conversation", ""),
            form.getOrDefault("token", ""),
            form.getOrDefault("messageId", ""),
            List.of(),
            "",
            written(form),
            problem.status() == 429 ? "tooFast" : "notKept");
    problem.putRetryAfter(ctx);
    ctx.status(problem.status());
    show(ctx, language(form, ctx), page);
  }

  private void show(Context ctx, Language language, PlainPage page) {
    pages.render(ctx, TEMPLATE, language, Map.of("page", page));
  }

  private static Language language(Map<String, String> form, Context ctx) {
    return Pages.language(form.get("lang"), ctx);
  }
}
