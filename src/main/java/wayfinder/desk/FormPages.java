package wayfinder.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of the desk, by their addresses. A form is sent to the address of its page or to one
 * below it: that is how the page is found on which a form stands.
 */
final class FormPages {
  private static final String PARAMETERS = "wayfinder.parameters";

  private final List<Page> pages = new ArrayList<>();

  private record Page(List<String> address, Handler handler) {
    /** The parts in braces that this address names; empty when it is another page's. */
    Optional<Map<String, String>> parameters(List<String> asked) {
      var parameters = new HashMap<String, String>();
      boolean fits = asked.size() == address.size();
      for (int i = 0; fits && i < asked.size(); i++) {
        String part = address.get(i);
        if (part.startsWith("{")) {
          parameters.put(part.substring(1, part.length() - 1), asked.get(i));
        } else {
          fits = part.equals(asked.get(i));
        }
      }
      return fits ? Optional.of(parameters) : Optional.empty();
    }
  }

  void add(String address, Handler handler) {
    pages.add(new Page(parts(address), handler));
  }

  private static List<String> parts(String address) {
    return List.of(address.split("/", -1));
  }

  /** A part of the address of the page that is shown. */
  static String parameter(Context ctx, String name) {
    Map<String, String> shown = ctx.attribute(PARAMETERS);
    return shown == null ? ctx.pathParam(name) : shown.getOrDefault(name, "");
  }

  /** The address of the page nearest above this address; empty when there is none. */
  String above(String address) {
    List<String> asked = parts(address);
    for (int length = asked.size(); length > 1; length--) {
      List<String> above = asked.subList(0, length);
      if (pages.stream().anyMatch(page -> page.parameters(above).isPresent())) {
        return String.join("/", above);
      }
    }
    return "";
  }

  /** Answers with the page on which this form stands, filled in; whether there is such a page. */
  boolean show(Context ctx, Unsent unsent) throws Exception {
    unsent.showOn(ctx);
    List<String> asked = parts(unsent.address());
    String nearest = "";
    for (int length = asked.size(); length > 1; length--) {
      String page = page(ctx, asked.subList(0, length));
      Optional<String> filled = unsent.filledInAgain(page);
      if (filled.isPresent()) {
        ctx.result(filled.get());
        return true;
      }
      nearest = nearest.isEmpty() ? page : nearest;
    }
    if (!nearest.isEmpty()) {
      ctx.status(200).result(unsent.besides(nearest));
    }
    return !nearest.isEmpty();
  }

  /** The page of this address; empty where there is none to be shown. */
  private String page(Context ctx, List<String> asked) throws Exception {
    for (Page page : pages) {
      Optional<Map<String, String>> parameters = page.parameters(asked);
      if (parameters.isPresent()) {
        ctx.attribute(PARAMETERS, parameters.get());
        page.handler().handle(ctx);
        return ctx.statusCode() == 200 && ctx.result() != null ? ctx.result() : "";
      }
    }
    return "";
  }
}
