package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;

/** Objects of HSDS with whatever may stand in them. */
final class RandomTexts {
  private static final String[] PIECES = {
    "food", " ", ",", "\"", "\n", "\r\n", "ñ", "'", "12", "0", "true", "{", "=", "\t", "é", "-",
    "\\", "日", "🍎", ";", "null"
  };

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  /** One of this table with some of its columns, what may stand inside, and columns of its own. */
  ObjectNode object(Table table, int depth) {
    ObjectNode object = Json.object();
    object.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
    object.put("name", "n" + text());
    for (String column : table.columns()) {
      boolean isLink =
          column.endsWith("_id") || column.startsWith("link_") || column.startsWith("resource_");
      if (!isLink && !object.has(column) && random.nextInt(3) == 0) {
        value(table, column, object);
      }
    }
    if (random.nextInt(4) == 0) {
      object.put("own_text", text());
      object.set("own_list", Json.NODES.arrayNode().add(text()).add(random.nextInt()));
    }
    if (random.nextInt(6) == 0) {
      own(object);
    }
    if (depth > 0) {
      inner(table, object, depth - 1);
    }
    return object;
  }

  private void value(Table table, String column, ObjectNode object) {
    if (table.numbers().contains(column)) {
      object.put(
          column,
          new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(5)));
    } else {
      object.put(column, text());
    }
  }

  /** A column in which texts, numbers and flags are mixed. */
  private void own(ObjectNode object) {
    switch (random.nextInt(4)) {
      case 0 -> object.put("own_any", random.nextBoolean());
      case 1 -> object.put("own_any", random.nextInt());
      case 2 -> object.putObject("own_any").put("a", text());
      default -> object.put("own_any", text());
    }
  }

  private void inner(Table table, ObjectNode object, int depth) {
    table
        .one()
        .forEach(
            (property, inner) -> {
              if (random.nextBoolean()) {
                object.set(property, object(Tables.hsds().get(inner), depth));
              }
            });
    table
        .many()
        .forEach(
            (property, inner) -> {
              ArrayNode list = object.putArray(property);
              for (int i = random.nextInt(4); i > 1; i--) {
                list.add(object(Tables.hsds().get(inner), depth));
              }
            });
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
