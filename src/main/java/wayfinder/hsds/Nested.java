package wayfinder.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts JSON texts into each other without reading them. */
final class Nested {
  private Nested() {}

  /** The object with one more property, if there is something to put there. */
  static String with(String row, String property, @Nullable String one) {
    return one == null
        ? row
        : row.substring(0, row.length() - 1) + ",\"" + property + "\":" + one + "}";
  }

  /**
   * The object with lists of what belongs into it.
   *
   * @param belongings each its property, its place, a mark and its JSON, with tabs between
   */
  static String with(String row, List<String> belongings) {
    if (belongings.isEmpty()) {
      return row;
    }
    var lists = new LinkedHashMap<String, List<String>>();
    for (String belonging : belongings) {
      String[] cells = belonging.split("\t", 4);
      lists.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(cells[3]);
    }
    var text = new StringBuilder(row);
    text.setLength(row.length() - 1);
    lists.forEach(
        (name, list) ->
            text.append(",\"")
                .append(name)
                .append("\":[")
                .append(String.join(",", list))
                .append(']'));
    return text.append('}').toString();
  }
}
