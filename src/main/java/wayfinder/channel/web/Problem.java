package wayfinder.channel.web;

import java.util.List;

/**
 * Why a call was refused, as RFC 9457 puts it.
 *
 * @param title the same for each problem of the kind
 * @param detail this one; names no client and no text
 * @param errors what is wrong with the input, if it is the input
 * @param retryAfterSeconds when to try again; 0 when trying again is of no use
 */
record Problem(
    int status, String title, String detail, List<InputError> errors, long retryAfterSeconds) {
  /**
   * @param path the field, such as {@code text}
   */
  record InputError(String path, String message) {}

  Problem {
    errors = List.copyOf(errors);
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail, List.of(), 0);
  }

  static Problem badInput(List<InputError> errors) {
    return new Problem(422, "Input not valid", "Some of the input is not valid.", errors, 0);
  }

  static Problem noToken() {
    return new Problem(
        401, "Token missing", "Send the conversation's token as a bearer token.", List.of(), 0);
  }

  /** One answer whether the conversation is unknown, foreign or over: none tells which. */
  static Problem noConversation() {
    return new Problem(
        404, "No such conversation", "It may have been ended. Begin a new one.", List.of(), 0);
  }

  static Problem tooLarge(int mostBytes) {
    return new Problem(413, "Body too large", "The most is " + mostBytes + " bytes.", List.of(), 0);
  }

  static Problem wrongType(String wanted) {
    return new Problem(415, "Content type not supported", "Send " + wanted + ".", List.of(), 0);
  }

  static Problem tooMany(long seconds) {
    return new Problem(
        429, "Too many requests", "Try again in " + seconds + " s.", List.of(), seconds);
  }

  static Problem unavailable() {
    return new Problem(
        503, "Not available now", "Nothing was kept. Send it again soon.", List.of(), 2);
  }

  static Problem fault() {
    return new Problem(500, "Internal error", "It was logged.", List.of(), 0);
  }
}
