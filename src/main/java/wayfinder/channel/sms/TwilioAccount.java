package wayfinder.channel.sms;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our account at the carrier, and how it reaches us.
 *
 * @param tokens its auth token, and while it is rotated the previous one too; requests to the
 *     carrier use the first, requests from it may be signed with any
 * @param messagingService the id of the messaging service that sends; null when a number does
 * @param from the number that sends, in E.164; null when a messaging service does
 * @param publicUrl where the carrier reaches us, without a slash at its end
 * @param apiBase where its REST interface answers, such as {@code https://api.twilio.com}
 */
public record TwilioAccount(
    String sid,
    List<String> tokens,
    @Nullable String messagingService,
    @Nullable String from,
    String publicUrl,
    URI apiBase) {
  /** Where the REST interface answers unless told otherwise. */
  public static final URI API = URI.create("https://api.twilio.com");

  public TwilioAccount {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty() || tokens.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a Twilio account needs its auth token");
    }
    if (messagingService == null && from == null) {
      throw new IllegalArgumentException("a Twilio account needs a messaging service or a number");
    }
  }

  /** Whether a text to this number, or through this messaging service, was meant for us. */
  boolean isOurs(String to, @Nullable String service) {
    return to.equals(from) || (messagingService != null && messagingService.equals(service));
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "TwilioAccount[…]";
  }
}
