package wayfinder.channel.sms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.MessageId;
import wayfinder.intake.Inbound;
import wayfinder.intake.Intake;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Queue;

/**
 * Where the carrier brings clients' texts and tells what became of ours.
 *
 * <p>A text is answered 200 only once it is kept; what is said to it goes out through the outbox.
 * If it can't be kept the answer is 503, so that the carrier tries again or calls its fallback.
 */
public final class SmsWebhook {
  private static final Logger LOG = LoggerFactory.getLogger(SmsWebhook.class);
  private static final String SAY_NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
  private static final int OPTED_OUT = 21610;

  private final TwilioAccount account;
  private final Intake intake;
  private final Queue queue;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final MeterRegistry counters;
  private final SignedPost posts;
  private final InboundText texts;

  /**
   * @param queue takes what becomes of the texts that were sent
   * @param changed is told of a conversation when the state of one of its texts changed
   * @param counters counts what came and what was refused, by reason
   */
  public SmsWebhook(
      TwilioAccount account,
      Intake intake,
      Queue queue,
      InstantSource clock,
      Consumer<ConversationId> changed,
      MeterRegistry counters) {
    this.account = account;
    this.intake = intake;
    this.queue = queue;
    this.clock = clock;
    this.changed = changed;
    this.counters = counters;
    this.posts = new SignedPost(account.publicUrl(), new TwilioSignature(account.tokens()));
    this.texts = new InboundText(account);
  }

  /** Adds {@code POST /sms/inbound} and {@code POST /sms/status}. */
  public void addRoutes(RoutesConfig routes) {
    routes.post("/sms/inbound", answering("inbound", this::takeText));
    routes.post("/sms/status", answering("status", this::takeReport));
  }

  private void takeText(Context ctx) throws Exception {
    Optional<Inbound> text = texts.in(posts.read(ctx), clock.instant());
    if (text.isPresent()) {
      intake.take(text.get());
      count("inbound", "taken");
    } else {
      LOG.info("a text from no client's number is ignored");
      count("inbound", "ignored");
    }
    ctx.contentType("text/xml; charset=utf-8").result(SAY_NOTHING);
  }

  private void takeReport(Context ctx) throws Exception {
    Form form = posts.read(ctx);
    Optional<MessageId> id =
        Optional.ofNullable(ctx.queryParam(TwilioCarrier.MESSAGE)).flatMap(MessageId::parse);
    DeliveryReport.in(form, account.sid()).ifPresent(report -> keep(report, id));
    count("status", "taken");
    ctx.status(200);
  }

  private void keep(DeliveryReport report, Optional<MessageId> id) {
    queue.report(
        id.orElse(null), report.providerId(), report.state(), report.code(), clock.instant());
    if (report.code() != null) {
      LOG.warn("text {} did not arrive: code {}", id.orElse(null), report.code());
    }
    id.map(MessageId::conversation)
        .ifPresent(
            conversation -> {
              if (Objects.equals(report.code(), OPTED_OUT)) {
                queue.markStopped(conversation, clock.instant());
              }
              changed.accept(conversation);
            });
  }

  private Handler answering(String what, Handler handler) {
    return ctx -> {
      ctx.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
      try {
        handler.handle(ctx);
      } catch (Refused e) {
        count(what, e.reason());
        if (e.reason().equals("shape")) {
          LOG.error("a signed {} request has a field that is not ours", what);
        }
        ctx.status(e.status());
      } catch (StoreUnavailable e) {
        LOG.error("a signed {} request could not be kept: {}", what, e.getMessage());
        count(what, "unavailable");
        ctx.status(503).header("Retry-After", "1");
      }
    };
  }

  private void count(String what, String outcome) {
    counters.counter("wayfinder.sms." + what, "outcome", outcome).increment();
  }
}
