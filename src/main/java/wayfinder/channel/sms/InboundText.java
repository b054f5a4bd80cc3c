package wayfinder.channel.sms;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.client.PhoneNumber;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.text.Attachment;

/**
 * A client's text out of a signed form.
 *
 * <p>The signature has no gaps between fields: whoever caught one request can move bytes from one
 * field to the next without breaking it. So each field is held against the shape it must have.
 */
final class InboundText {
  private static final Pattern MESSAGE = Pattern.compile("(SM|MM)[0-9a-f]{32}");
  private static final int MOST_MEDIA = 10;

  private final TwilioAccount account;

  InboundText(TwilioAccount account) {
    this.account = account;
  }

  /**
   * The text; empty when its sender is nobody to answer: a short code, a name, one of our numbers.
   *
   * @throws Refused if a field has not the shape it must have
   */
  Optional<Inbound> in(Form form, Instant now) throws Refused {
    try {
      String sid = required(form, "MessageSid");
      if (!MESSAGE.matcher(sid).matches()) {
        throw new Refused(403, "shape");
      }
      String to = required(form, "To");
      boolean ours =
          required(form, "AccountSid").equals(account.sid())
              && PhoneNumber.isE164(to)
              && account.isOurs(to, form.value("MessagingServiceSid").orElse(null));
      if (!ours) {
        throw new Refused(403, "shape");
      }
      String from = required(form, "From");
      String body = form.value("Body").orElse("");
      int media = media(form.value("NumMedia").orElse("0"));
      String answered = answered(form.value("OptOutType").orElse(""));
      if (!PhoneNumber.isE164(from) || from.equals(to) || from.equals(account.from())) {
        return Optional.empty();
      }
      var sender = new Sender.Phone(new PhoneNumber(from));
      return Optional.of(new Inbound(sender, sid, Attachment.marked(body, media), now, answered));
    } catch (Form.Malformed e) {
      throw new Refused(400, "form");
    }
  }

  private static String required(Form form, String name) throws Form.Malformed, Refused {
    return form.value(name).orElseThrow(() -> new Refused(403, "shape"));
  }

  private static int media(String count) throws Refused {
    if (!count.matches("[0-9]{1,2}")) {
      throw new Refused(403, "shape");
    }
    return Math.min(MOST_MEDIA, Integer.parseInt(count));
  }

  /**
   * The plain word of the wish that Advanced Opt-Out matched and answered; null when it did not.
   */
  private static @Nullable String answered(String optOutType) {
    String word = optOutType.toUpperCase(Locale.ROOT);
    return switch (word) {
      case "STOP", "START", "HELP" -> word;
      default -> null;
    };
  }
}
