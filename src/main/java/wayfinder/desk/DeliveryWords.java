package wayfinder.desk;

import org.jspecify.annotations.Nullable;
import wayfinder.casework.Nondelivery;
import wayfinder.conversation.DeliveryState;

/** How far a text to a client got, in words for staff, with the carrier's reason. */
final class DeliveryWords {
  private DeliveryWords() {}

  /**
   * Such as "Not delivered: a landline, which takes no texts".
   *
   * @param code the carrier's; null when it named none
   */
  static String of(DeliveryState state, @Nullable Integer code) {
    return switch (state) {
      case QUEUED -> "Waiting to be sent";
      case ACCEPTED -> "Handed to the carrier";
      case SENDING -> "Being sent";
      case SENT -> "Sent, no word yet that it arrived";
      case DELIVERED -> "Delivered";
      case UNKNOWN -> "Not known whether it went out";
      case CANCELLED -> "Held back, not sent";
      case UNDELIVERED, FAILED -> code == null ? "Not delivered" : "Not delivered: " + reason(code);
    };
  }

  /** The reasons that Twilio names; any other stands as its number. */
  private static String reason(int code) {
    return switch (code) {
      case 21211 -> "there is no such number";
      case 21610 -> "the client has opted out";
      case 21614 -> "not a mobile number";
      case 21617 -> "the text was too long";
      case 21611, 30001 -> "too many texts were waiting";
      case 30002 -> "the carrier has stopped our account";
      case 30003 -> "the phone is off, has no signal or takes no texts";
      case 30004 -> "blocked by the carrier or on the phone";
      case 30005 -> "unknown or inactive number; it may belong to someone else now";
      case 30006 -> "landline, or a carrier that can't be reached";
      case 30007 -> "held back by the carrier as spam";
      case 30008 -> "the carrier gave no reason";
      case 30036 -> "it did not get through in time";
      default -> "code " + code;
    };
  }

  /** What happened, for the queue and the top of the page. */
  static String of(Nondelivery failed) {
    return switch (failed.what()) {
      case CRISIS -> "Answer to danger: " + lowerFirst(of(failed.state(), failed.code()));
      case LOOP -> "Held back: two machines may be texting each other";
    };
  }

  private static String lowerFirst(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }

  static boolean isTrouble(DeliveryState state) {
    return switch (state) {
      case UNKNOWN, UNDELIVERED, FAILED, CANCELLED -> true;
      case QUEUED, ACCEPTED, SENDING, SENT, DELIVERED -> false;
    };
  }
}
