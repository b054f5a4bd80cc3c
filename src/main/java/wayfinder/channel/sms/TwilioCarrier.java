package wayfinder.channel.sms;

import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.outbox.Carrier;
import wayfinder.outbox.Delivery;
import wayfinder.outbox.OutboundText;
import wayfinder.text.Gsm7;

/** Sends texts through Twilio's REST interface, by its own SDK. */
public final class TwilioCarrier implements Carrier {
  /** The parameter of the status callback's address that carries our id of the text. */
  static final String MESSAGE = "m";

  private static final Logger LOG = LoggerFactory.getLogger(TwilioCarrier.class);

  /** A live reply that could not go out in 5 minutes answers nothing any more. */
  private static final int ORDINARY_SECONDS = 300;

  /** An answer to danger may wait for a phone to come on for as long as the carrier keeps it. */
  private static final int CRISIS_SECONDS = 36_000;

  /** Authentication failed, forbidden, account not active, suspended. */
  private static final Set<Integer> ACCOUNT_FAULTS = Set.of(20003, 20005, 20403, 30002, 90010);

  /** Queues are full for now, too many at once, our loop guard was too slow. */
  private static final Set<Integer> LATER = Set.of(20429, 21611, 30001, 14107);

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration SPACING = Duration.ofSeconds(2);
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  private static final int LOOKED_THROUGH = 50;

  private final TwilioAccount account;
  private final TwilioRestClient client;

  public TwilioCarrier(TwilioAccount account) {
    this(account, PATIENCE);
  }

  /**
   * @param patience how long an answer may take before a text is in doubt
   */
  TwilioCarrier(TwilioAccount account, Duration patience) {
    this.account = account;
    this.client =
        new TwilioRestClient.Builder(account.sid(), account.tokens().getFirst())
            .httpClient(new OneShot(account.apiBase(), patience))
            .build();
  }

  @Override
  public Delivery send(OutboundText text) {
    try {
      String sid = creator(text).create(client).getSid();
      return sid == null
          ? new Delivery.Unknown("an answer without an id")
          : new Delivery.Accepted(sid);
    } catch (OneShot.NotSent e) {
      return new Delivery.Failed(cause(e), e.retryAfter().orElse(null));
    } catch (OneShot.InDoubt e) {
      return new Delivery.Unknown(cause(e));
    } catch (ApiException e) {
      return refusal(e);
    } catch (TwilioException e) {
      return new Delivery.Unknown(e.getClass().getSimpleName());
    }
  }

  /** Two texts handed over in one breath may arrive swapped. */
  @Override
  public Duration spacing() {
    return SPACING;
  }

  /**
   * Looks through the newest texts to this number. Not by the date of sending: a text that the
   * carrier still holds has none.
   */
  @Override
  public Lookup find(OutboundText text) {
    try {
      Page<Message> newest =
          new MessageReader()
              .setTo(new PhoneNumber(text.to().e164()))
              .setPageSize((long) LOOKED_THROUGH)
              .firstPage(client);
      for (Message message : newest.getRecords()) {
        if (isThe(text, message)) {
          return new Lookup.Found(message.getSid());
        }
      }
      return new Lookup.Absent();
    } catch (OneShot.NotSent | OneShot.InDoubt | TwilioException e) {
      LOG.warn("text {} could not be looked up: {}", text.id(), e.getClass().getSimpleName());
      return new Lookup.NoAnswer();
    }
  }

  private MessageCreator creator(OutboundText text) {
    var to = new PhoneNumber(text.to().e164());
    String service = account.messagingService();
    MessageCreator creator =
        service == null
            ? new MessageCreator(to, new PhoneNumber(sender()), text.text())
            : new MessageCreator(to, service, text.text());
    return creator
        .setStatusCallback(
            URI.create(account.publicUrl() + "/sms/status?" + MESSAGE + "=" + text.id()))
        .setValidityPeriod(text.crisis() ? CRISIS_SECONDS : ORDINARY_SECONDS);
  }

  private String sender() {
    return Objects.requireNonNull(account.from(), "an account has a service or a number");
  }

  private static Delivery refusal(ApiException e) {
    Integer status = e.getStatusCode();
    Integer code = e.getCode();
    if (status == null) {
      return new Delivery.Unknown("an answer that can't be read");
    }
    boolean shutOut = status == UNAUTHORIZED || (status == FORBIDDEN && code == null);
    if (shutOut || (code != null && ACCOUNT_FAULTS.contains(code))) {
      return new Delivery.Halted(code == null ? status : code);
    }
    if (code == null || LATER.contains(code)) {
      return new Delivery.Failed(code == null ? "status " + status : "code " + code, null);
    }
    return new Delivery.Refused(code);
  }

  private static boolean isThe(OutboundText text, Message message) {
    if (message.getSid() == null || message.getBody() == null) {
      return false;
    }
    boolean sameWords =
        Gsm7.swapLookAlikes(message.getBody())
            .strip()
            .equals(Gsm7.swapLookAlikes(text.text()).strip());
    Instant notBefore = text.queuedAt().minus(CLOCK_SKEW);
    return sameWords
        && (message.getDateCreated() == null
            || !message.getDateCreated().toInstant().isBefore(notBefore));
  }

  private static String cause(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
