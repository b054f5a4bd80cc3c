package wayfinder.channel.sms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.DeliveryState;

/**
 * What the carrier says became of a text.
 *
 * @param code why it did not arrive; null when it did, or nothing was said
 */
record DeliveryReport(String providerId, DeliveryState state, @Nullable Integer code) {
  private static final Pattern MESSAGE = Pattern.compile("(SM|MM)[0-9a-f]{32}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");

  /** The report in a signed form; empty when it says nothing of how far the text got. */
  static Optional<DeliveryReport> in(Form form, String accountSid) throws Refused {
    try {
      String sid = form.value("MessageSid").orElse("");
      boolean ours = form.value("AccountSid").orElse("").equals(accountSid);
      if (!ours || !MESSAGE.matcher(sid).matches()) {
        throw new Refused(403, "shape");
      }
      String code = form.value("ErrorCode").orElse("");
      Integer number = CODE.matcher(code).matches() ? Integer.valueOf(code) : null;
      return state(form.value("MessageStatus").orElse(""))
          .map(state -> new DeliveryReport(sid, state, state.isEnd() ? number : null));
    } catch (Form.Malformed e) {
      throw new Refused(400, "form");
    }
  }

  /** A text that the carrier took back was not cancelled by us: it failed. */
  private static Optional<DeliveryState> state(String status) {
    return switch (status) {
      case "queued", "accepted", "scheduled" -> Optional.of(DeliveryState.ACCEPTED);
      case "sending" -> Optional.of(DeliveryState.SENDING);
      case "sent", "partially_delivered" -> Optional.of(DeliveryState.SENT);
      case "delivered", "read" -> Optional.of(DeliveryState.DELIVERED);
      case "undelivered" -> Optional.of(DeliveryState.UNDELIVERED);
      case "failed", "canceled" -> Optional.of(DeliveryState.FAILED);
      default -> Optional.empty();
    };
  }
}
