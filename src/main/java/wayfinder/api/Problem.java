package wayfinder.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/**
 * Why a call was refused, as RFC 9457 puts it.
 *
 * @param title the same for each problem of the kind
 * @param detail this one; repeats nothing of what was sent
 * @param errors what is wrong with the input, if it is the input
 */
record Problem(int status, String title, String detail, List<InputError> errors) {
  static final String TYPE = "application/problem+json";

  /**
   * What is wrong with one field.
   *
   * @param path its name, such as {@code zip}
   */
  record InputError(String path, String message) {}

  Problem {
    errors = List.copyOf(errors);
  }

  static Problem badRequest(String detail, List<InputError> errors) {
    return new Problem(400, "Bad request", detail, errors);
  }

  static Problem badInput(List<InputError> errors) {
    return new Problem(422, "Input not valid", "Some of the input is not valid.", errors);
  }

  /** What a status means for which nobody said more. */
  static Problem of(int status) {
    return switch (status) {
      case 400 -> badRequest("The request could not be read.", List.of());
      case 404 -> new Problem(404, "Not found", "There is nothing at this address.", List.of());
      case 405 ->
          new Problem(405, "Method not allowed", "This address takes other methods.", List.of());
      case 413 -> new Problem(413, "Body too large", "Send less.", List.of());
      case 500 -> new Problem(500, "Internal error", "It was logged.", List.of());
      case 503 -> new Problem(503, "Not available now", "Try again soon.", List.of());
      default -> new Problem(status, "Refused", "The request was refused.", List.of());
    };
  }

  /** Answers with it. */
  void answer(Context ctx) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "about:blank").put("title", title);
    node.put("status", status).put("detail", detail);
    if (!errors.isEmpty()) {
      var array = node.putArray("errors");
      errors.forEach(
          error -> array.addObject().put("path", error.path()).put("message", error.message()));
    }
    ctx.status(status).contentType(TYPE).header("Cache-Control", "no-store");
    ctx.result(node.toString());
  }
}
