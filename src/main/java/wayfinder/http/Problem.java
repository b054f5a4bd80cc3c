package wayfinder.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/**
 * Why a call was refused, as RFC 9457 puts it.
 *
 * @param title the same for each problem of the kind
 * @param detail this one; names no client and repeats nothing of what was sent
 * @param errors what is wrong with the input, if it is the input
 * @param retryAfterSeconds when to try again; 0 when trying again is of no use
 */
public record Problem(
    int status, String title, String detail, List<InputError> errors, long retryAfterSeconds) {
  public static final String TYPE = "application/problem+json";

  /**
   * What is wrong with one field.
   *
   * @param path its name, such as {@code zip}
   */
  public record InputError(String path, String message) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /** One of which there is no more to say. */
  public Problem(int status, String title, String detail) {
    this(status, title, detail, List.of(), 0);
  }

  public static Problem badRequest(String detail, InputError... errors) {
    return new Problem(400, "Bad request", detail, List.of(errors), 0);
  }

  public static Problem badInput(List<InputError> errors) {
    return new Problem(422, "Input not valid", "Some of the input is not valid.", errors, 0);
  }

  public static Problem badInput(String path, String message) {
    return badInput(List.of(new InputError(path, message)));
  }

  static Problem tooLarge(int mostBytes) {
    return new Problem(413, "Body too large", "The most is " + mostBytes + " bytes.");
  }

  static Problem wrongType(String wanted) {
    return new Problem(415, "Content type not supported", "Send " + wanted + ".");
  }

  public static Problem tooMany(long seconds) {
    return new Problem(
        429, "Too many requests", "Try again in " + seconds + " s.", List.of(), seconds);
  }

  /** What was sent could not be kept. */
  public static Problem notKept() {
    return notNow("Nothing was kept. Send it again soon.");
  }

  static Problem notNow(String detail) {
    return new Problem(503, "Not available now", detail, List.of(), 2);
  }

  public static Problem fault() {
    return new Problem(500, "Internal error", "It was logged.");
  }

  /** What a status means for which nobody said more. */
  public static Problem of(int status) {
    return switch (status) {
      case 400 -> badRequest("The request could not be read.");
      case 404 -> new Problem(404, "Not found", "There is nothing at this address.");
      case 405 -> new Problem(405, "Method not allowed", "This address takes other methods.");
      case 413 -> new Problem(413, "Body too large", "Send less.");
      case 500 -> fault();
      case 503 -> new Problem(503, "Not available now", "Try again soon.");
      default -> new Problem(status, "Refused", "The request was refused.");
    };
  }

  /** Answers with it. */
  public void answer(Context ctx) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "about:blank").put("title", title);
    node.put("status", status).put("detail", detail);
    if (!errors.isEmpty()) {
      var array = node.putArray("errors");
      errors.forEach(
          error -> array.addObject().put("path", error.path()).put("message", error.message()));
    }
    putRetryAfter(ctx);
    ctx.status(status).contentType(TYPE).header("Cache-Control", "no-store");
    ctx.result(node.toString());
  }

  /** For an answer in another form: says when to try again, if that is of use. */
  public void putRetryAfter(Context ctx) {
    if (retryAfterSeconds > 0) {
      ctx.header("Retry-After", Long.toString(retryAfterSeconds));
    }
  }
}
