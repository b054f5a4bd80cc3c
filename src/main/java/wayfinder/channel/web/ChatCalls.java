package wayfinder.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventStreams;
import wayfinder.http.MessagePlace;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.http.RequestBody;
import wayfinder.intake.Receipt;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Announcements;

/** The calls of the HTTP contract's web chat. */
final class ChatCalls {
  private static final Logger LOG = LoggerFactory.getLogger(ChatCalls.class);
  private static final String ALL = "/api/v1/conversations";
  private static final String ONE = ALL + "/{id}";
  private static final String BEARER = "Bearer ";
  private static final int MOST_STREAMS_OF_ONE = 4;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final Problem NO_TOKEN =
      new Problem(401, "Token missing", "Send the conversation's token as a bearer token.");

  /** One answer whether the conversation is unknown, foreign or over: none tells which. */
  private static final Problem NO_CONVERSATION =
      new Problem(404, "No such conversation", "It may have been ended. Begin a new one.");

  private final Chats chats;
  private final Announcements announcements;
  private final EventStreams<ConversationId> streams;
  private final RateLimits limits;
  private final SecurityHeaders headers;

  ChatCalls(
      Chats chats,
      Announcements announcements,
      RateLimits limits,
      SecurityHeaders headers,
      int mostStreams) {
    this.chats = chats;
    this.announcements = announcements;
    this.streams = new EventStreams<>(mostStreams, MOST_STREAMS_OF_ONE, HEARTBEAT);
    this.limits = limits;
    this.headers = headers;
  }

  void addRoutes(RoutesConfig routes) {
    routes.post(ALL, refusing(this::begin));
    routes.post(ONE + "/messages", refusing(this::say));
    routes.get(ONE + "/messages", refusing(this::messages));
    routes.get(ONE + "/events", refusing(this::events));
    routes.post(ONE + "/typing", refusing(this::typing));
    routes.post(ONE + "/end", refusing(this::end));
    for (String path : List.of("", "/messages", "/events", "/typing", "/end")) {
      routes.options(path.isEmpty() ? ALL : ONE + path, this::preflight);
    }
  }

  private void preflight(Context ctx) {
    headers.preflight(ctx);
    ctx.status(204);
  }

  /** Every call ends in an answer of the contract, faults included. */
  private Handler refusing(Handler handler) {
    return ctx -> {
      headers.call(ctx);
      try {
        limits.count(RateLimits.Limit.CALLS, RateLimits.network(ctx.ip()));
        handler.handle(ctx);
      } catch (Refused e) {
        e.problem().answer(ctx);
      } catch (StoreUnavailable e) {
        LOG.warn("the store is not available: {}", e.getMessage());
        Problem.notKept().answer(ctx);
      } catch (RuntimeException e) {
        LOG.error("a call of the web chat failed: {}", e.getClass().getName());
        Problem.fault().answer(ctx);
      }
    };
  }

  private void begin(Context ctx) {
    limits.count(RateLimits.Limit.BEGINNINGS, RateLimits.network(ctx.ip()));
    BeginInput input = BeginInput.read(RequestBody.jsonIfAny(ctx), ctx.header("Accept-Language"));
    Chats.Begun begun = chats.begin(input.language(), input.zip());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", begun.conversation().id().value());
    node.put("token", begun.token().value());
    node.put("locale", input.language().code());
    node.set("messages", MessageJson.all(chats.messagesAfter(begun.conversation().id(), 0)));
    ctx.status(201);
    answer(ctx, node);
  }

  private void say(Context ctx) {
    Conversation conversation = opened(ctx);
    MessageInput input = MessageInput.read(RequestBody.jsonIfAny(ctx));
    limits.count(RateLimits.Limit.MESSAGES, conversation.id().value());
    switch (chats.say(conversation, input.clientMessageId(), input.text())) {
      case Receipt.Taken taken ->
          answer(ctx, MessageJson.ownerAndMessages(taken.owner(), taken.replies()));
      case Receipt.NoConversation _ -> throw new Refused(NO_CONVERSATION);
    }
  }

  private void messages(Context ctx) {
    Conversation conversation = opened(ctx);
    long after = MessagePlace.read(ctx.queryParam("after"));
    var messages = chats.messagesAfter(conversation.id(), after);
    answer(ctx, MessageJson.ownerAndMessages(conversation.owner(), messages));
  }

  private void events(Context ctx) {
    Conversation conversation = opened(ctx);
    String last = ctx.header("Last-Event-ID");
    long after = MessagePlace.read(last == null ? ctx.queryParam("after") : last);
    byte[] tokenHash = new Token(bearer(ctx)).hash();
    ConversationId id = conversation.id();
    streams.open(ctx, id, new ChatEvents(chats, announcements, id, tokenHash, after));
  }

  private void typing(Context ctx) {
    Conversation conversation = opened(ctx);
    limits.count(RateLimits.Limit.TYPING, conversation.id().value());
    chats.typing(conversation);
    ctx.status(204);
  }

  private void end(Context ctx) {
    chats.end(opened(ctx));
    ctx.status(204);
  }

  private Conversation opened(Context ctx) {
    return chats
        .open(ctx.pathParam("id"), bearer(ctx))
        .orElseThrow(() -> new Refused(NO_CONVERSATION));
  }

  private static String bearer(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      ctx.header("WWW-Authenticate", "Bearer");
      throw new Refused(NO_TOKEN);
    }
    return header.substring(BEARER.length()).strip();
  }

  private static void answer(Context ctx, ObjectNode node) {
    ctx.contentType("application/json; charset=utf-8").result(node.toString());
  }
}
