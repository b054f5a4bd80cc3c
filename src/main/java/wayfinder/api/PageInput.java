package wayfinder.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.http.Refused;

/**
 * Which page of a list was asked for.
 *
 * @param number from 1
 * @param perPage 1 to 100
 * @param total how many there are in all
 */
record PageInput(int number, int perPage, int total) {
  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int LAST = 1_000_000;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,7}");

  /**
   * Reads {@code page} and {@code per_page}.
   *
   * @throws Refused with 422 when one of them is no number or out of bounds
   */
  static PageInput read(Context ctx, int total) {
    var errors = new ArrayList<Problem.InputError>();
    int number = number(ctx.queryParam("page"), "page", 1, LAST, errors);
    int perPage = number(ctx.queryParam("per_page"), "per_page", USUAL, MOST, errors);
    if (!errors.isEmpty()) {
      throw new Refused(Problem.badInput(errors));
    }
    return new PageInput(number, perPage, total);
  }

  private static int number(
      @Nullable String given, String name, int usual, int most, List<Problem.InputError> errors) {
    if (given == null) {
      return usual;
    }
    int number = WHOLE_NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
    if (number < 1 || number > most) {
      errors.add(
          new Problem.InputError(name, "must be a whole number from 1 to %,d".formatted(most)));
    }
    return number;
  }

  /** The number of its first, from 0. */
  int from() {
    return (int) Math.min(total, (number - 1L) * perPage);
  }

  /** The number behind its last. */
  int to() {
    return (int) Math.min(total, (long) number * perPage);
  }

  ObjectNode answer(List<ObjectNode> contents) {
    int pages = Math.max(1, (total + perPage - 1) / perPage);
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("total_items", total).put("total_pages", pages).put("page_number", number);
    page.put("size", contents.size());
    page.put("first_page", number == 1).put("last_page", number >= pages);
    page.put("empty", contents.isEmpty());
    page.putArray("contents").addAll(contents);
    return page;
  }
}
