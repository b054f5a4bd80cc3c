package wayfinder.channel.phone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;
import wayfinder.intake.Conversations;
import wayfinder.intake.Inbound;
import wayfinder.intake.Intake;
import wayfinder.intake.Sender;
import wayfinder.intake.StoreUnavailable;
import wayfinder.text.Language;

/** The calls of the simulated phone's page. */
final class PhoneCalls {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneCalls.class);
  private static final String ONE = "/phone/{number}";

  /** The range kept free for fiction, and one landline beside it. No such number is anybody's. */
  private static final Pattern FICTIONAL = Pattern.compile("\\+1412555(01[0-9]{2}|0006)");

  private static final Pattern SEQ = Pattern.compile("[0-9]{1,18}");

  /** 1,600 emoji, each written as two escapes, and what stands around them. */
  private static final int MOST_BYTES = 24 * 1_024;

  private static final int AT_ONCE = 200;

  private final Conversations conversations;
  private final Intake intake;
  private final PhoneStreams streams;
  private final InstantSource clock;

  PhoneCalls(
      Conversations conversations, Intake intake, PhoneStreams streams, InstantSource clock) {
    this.conversations = conversations;
    this.intake = intake;
    this.streams = streams;
    this.clock = clock;
  }

  void addRoutes(RoutesConfig routes) {
    routes.get(ONE + "/messages", answering(this::messages));
    routes.post(ONE + "/messages", answering(this::take));
    routes.get(ONE + "/events", answering(this::events));
  }

  /** Every call ends in an answer that the page understands, faults included. */
  private static Handler answering(Handler handler) {
    return ctx -> {
      PhoneHeaders.set(ctx);
      try {
        handler.handle(ctx);
      } catch (Refused e) {
        problem(ctx, e.status(), e.getMessage());
      } catch (StoreUnavailable e) {
        LOG.warn("the store is not available: {}", e.getMessage());
        ctx.header("Retry-After", "2");
        problem(ctx, 503, "Nothing was kept. Please send it again.");
      } catch (RuntimeException e) {
        LOG.error("a call of the simulated phone failed: {}", e.getClass().getName());
        problem(ctx, 500, "Something went wrong here.");
      }
    };
  }

  private void messages(Context ctx) {
    ConversationId id = conversation(number(ctx));
    ArrayNode bubbles = JsonNodeFactory.instance.arrayNode();
    long last = after(ctx.queryParam("after"));
    List<Message> some;
    do {
      some = conversations.messagesAfter(id, last, AT_ONCE);
      some.forEach(message -> bubbles.add(Bubble.of(message)));
      last = some.isEmpty() ? last : some.getLast().id().seq();
    } while (some.size() == AT_ONCE);
    ctx.contentType("application/json; charset=utf-8").result(bubbles.toString());
  }

  private void take(Context ctx) throws IOException {
    PhoneNumber number = number(ctx);
    requireJson(ctx.contentType());
    byte[] body = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Refused(413, "The body is longer than " + MOST_BYTES + " bytes.");
    }
    TextInput input = TextInput.read(body);
    var sender = new Sender.Phone(number);
    intake.take(new Inbound(sender, "SM" + input.id(), input.text(), clock.instant()));
    ctx.status(204);
  }

  private void events(Context ctx) {
    streams.open(ctx, conversation(number(ctx)));
  }

  private ConversationId conversation(PhoneNumber number) {
    return conversations.withPhone(number, Language.EN, clock.instant()).id();
  }

  private static PhoneNumber number(Context ctx) {
    String written = ctx.pathParam("number");
    if (!FICTIONAL.matcher(written).matches()) {
      throw new Refused(404, "The simulated phone has fictional numbers only.");
    }
    return new PhoneNumber(written);
  }

  private static long after(@Nullable String written) {
    if (written == null) {
      return 0;
    }
    if (!SEQ.matcher(written).matches()) {
      throw new Refused(400, "The place to go on from is not a number.");
    }
    return Long.parseLong(written);
  }

  /** A form on another site can't send this type, so no other site can text in someone's name. */
  private static void requireJson(@Nullable String type) {
    String main = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!main.equals("application/json")) {
      throw new Refused(415, "The body must be application/json.");
    }
  }

  private static void problem(Context ctx, int status, @Nullable String detail) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("type", "about:blank");
    node.put("status", status);
    node.put("detail", detail);
    ctx.status(status).contentType("application/problem+json").result(node.toString());
  }
}
