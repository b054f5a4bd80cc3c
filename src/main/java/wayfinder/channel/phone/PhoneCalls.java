package wayfinder.channel.phone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventStreams;
import wayfinder.http.MessagePlace;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.http.RequestBody;
import wayfinder.intake.Conversations;
import wayfinder.intake.Inbound;
import wayfinder.intake.Intake;
import wayfinder.intake.Sender;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Announcements;
import wayfinder.text.Language;

/** The calls of the simulated phone's page. */
final class PhoneCalls {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneCalls.class);
  private static final String ONE = "/phone/{number}";

  /** The range kept free for fiction, and one landline beside it. No such number is anybody's. */
  private static final Pattern FICTIONAL = Pattern.compile("\\+1412555(01[0-9]{2}|0006)");

  private static final Problem NOT_FICTIONAL =
      new Problem(404, "No such phone", "The simulated phone has fictional numbers only.");

  private static final int MOST_STREAMS = 200;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Conversations conversations;
  private final Intake intake;
  private final Announcements announcements;
  private final EventStreams<ConversationId> streams =
      new EventStreams<>(MOST_STREAMS, MOST_STREAMS, HEARTBEAT);
  private final InstantSource clock;

  PhoneCalls(
      Conversations conversations,
      Intake intake,
      Announcements announcements,
      InstantSource clock) {
    this.conversations = conversations;
    this.intake = intake;
    this.announcements = announcements;
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
        e.problem().answer(ctx);
      } catch (StoreUnavailable e) {
        LOG.warn("the store is not available: {}", e.getMessage());
        Problem.notKept().answer(ctx);
      } catch (RuntimeException e) {
        LOG.error("a call of the simulated phone failed: {}", e.getClass().getName());
        Problem.fault().answer(ctx);
      }
    };
  }

  private void messages(Context ctx) {
    ConversationId id = conversation(number(ctx));
    ArrayNode bubbles = JsonNodeFactory.instance.arrayNode();
    long after = MessagePlace.read(ctx.queryParam("after"));
    conversations.messagesAfter(id, after).forEach(message -> bubbles.add(Bubble.of(message)));
    ctx.contentType("application/json; charset=utf-8").result(bubbles.toString());
  }

  /** A form on another site can't send JSON, so no other site can text in someone's name. */
  private void take(Context ctx) {
    PhoneNumber number = number(ctx);
    TextInput input = TextInput.read(RequestBody.json(ctx));
    var sender = new Sender.Phone(number);
    intake.take(new Inbound(sender, "SM" + input.id(), input.text(), clock.instant()));
    ctx.status(204);
  }

  private void events(Context ctx) {
    ConversationId id = conversation(number(ctx));
    streams.open(ctx, id, new PhoneEvents(announcements, id));
  }

  private ConversationId conversation(PhoneNumber number) {
    return conversations.withPhone(number, Language.EN, clock.instant()).id();
  }

  private static PhoneNumber number(Context ctx) {
    String written = ctx.pathParam("number");
    if (!FICTIONAL.matcher(written).matches()) {
      throw new Refused(NOT_FICTIONAL);
    }
    return new PhoneNumber(written);
  }
}
