package wayfinder.channel.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Message;
import wayfinder.intake.Conversations;
import wayfinder.intake.Inbound;
import wayfinder.intake.Intake;
import wayfinder.intake.Sender;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Announcements;
import wayfinder.text.Language;
import wayfinder.text.Segments;

/**
 * The simulated phone in the browser: texts as a client would, through the same intake as a real
 * text, and shows what a phone would show. Only there while no real carrier is.
 */
public final class SimulatedPhone {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "phone.css", "text/css; charset=utf-8",
          "phone.js", "text/javascript; charset=utf-8");
  private static final Pattern FICTIONAL = Pattern.compile("\\+1412555[0-9]{4}");
  private static final int MOST_BYTES = 24 * 1_024;
  private static final int LONGEST_TEXT = 1_600;
  private static final int MOST_MESSAGES = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Conversations conversations;
  private final Intake intake;
  private final Announcements announcements;
  private final InstantSource clock;

  public SimulatedPhone(
      Conversations conversations,
      Intake intake,
      Announcements announcements,
      InstantSource clock) {
    this.conversations = conversations;
    this.intake = intake;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Adds the page and its calls. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/phone", ctx -> file(ctx, "index.html"));
    routes.get("/phone/files/{name}", ctx -> file(ctx, ctx.pathParam("name")));
    routes.get("/phone/{number}/messages", this::messages);
    routes.post("/phone/{number}/messages", this::take);
    routes.get("/phone/{number}/events", this::events);
  }

  private static void file(Context ctx, String name) throws IOException {
    String type = FILES.get(name);
    headers(ctx);
    if (type == null) {
      ctx.status(404);
      return;
    }
    try (InputStream file = SimulatedPhone.class.getResourceAsStream("/phone/" + name)) {
      ctx.contentType(type).result(Objects.requireNonNull(file, name).readAllBytes());
    }
  }

  private void messages(Context ctx) throws IOException {
    headers(ctx);
    Optional<PhoneNumber> number = number(ctx);
    if (number.isPresent()) {
      ctx.contentType("application/json; charset=utf-8").result(thread(number.get()));
    }
  }

  private void take(Context ctx) throws IOException {
    headers(ctx);
    Optional<PhoneNumber> number = number(ctx);
    if (number.isEmpty()) {
      return;
    }
    byte[] body = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      ctx.status(413);
      return;
    }
    JsonNode told = read(body);
    String text = told.path("text").asText();
    String id = told.path("id").asText();
    if (text.isBlank() || text.length() > LONGEST_TEXT || !id.matches("[0-9a-f]{32}")) {
      ctx.status(422);
      return;
    }
    try {
      intake.take(new Inbound(new Sender.Phone(number.get()), "SM" + id, text, clock.instant()));
      ctx.status(204);
    } catch (StoreUnavailable e) {
      ctx.status(503).header("Retry-After", "2");
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode told = JSON.readTree(body);
      return told == null ? JSON.createObjectNode() : told;
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private void events(Context ctx) {
    headers(ctx);
    Optional<PhoneNumber> number = number(ctx);
    if (number.isEmpty()) {
      return;
    }
    ConversationId id = conversations.withPhone(number.get(), Language.EN, clock.instant()).id();
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    ctx.future(
        () -> {
          var done = new CompletableFuture<Void>();
          Thread.ofVirtual()
              .name("phone")
              .start(
                  () -> {
                    new PhoneStream(announcements, id).run(ctx);
                    done.complete(null);
                  });
          return done;
        });
  }

  private byte[] thread(PhoneNumber number) throws IOException {
    Conversation conversation = conversations.withPhone(number, Language.EN, clock.instant());
    ArrayNode bubbles = JSON.createArrayNode();
    for (Message message : conversations.messagesAfter(conversation.id(), 0, MOST_MESSAGES)) {
      if (message.delivery() != DeliveryState.CANCELLED) {
        bubbles.add(bubble(message));
      }
    }
    return JSON.writeValueAsBytes(bubbles);
  }

  private static ObjectNode bubble(Message message) {
    Segments segments = Segments.of(message.said().text());
    ObjectNode bubble = JSON.createObjectNode();
    bubble.put("seq", message.id().seq());
    bubble.put("mine", message.author() == Author.CLIENT);
    bubble.put("text", message.said().text());
    bubble.put("at", message.at().toString());
    bubble.put("segments", segments.count());
    bubble.put("encoding", segments.encoding() == Segments.Encoding.GSM_7 ? "GSM-7" : "UCS-2");
    DeliveryState state = message.delivery();
    bubble.put("delivery", state == null ? "" : state.apiName());
    return bubble;
  }

  private static Optional<PhoneNumber> number(Context ctx) {
    String written = ctx.pathParam("number");
    if (FICTIONAL.matcher(written).matches()) {
      return Optional.of(new PhoneNumber(written));
    }
    ctx.status(404);
    return Optional.empty();
  }

  private static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store");
  }
}
