package wayfinder.hsds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads HSDS 3 JSON one object at a time: a service, an array of them, a page of an API, one in
 * each line, or tables by the name of their CSV files.
 */
public final class ServiceStream {
  private static final Set<String> LISTS = Set.of("contents", "services", "items", "data");
  private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.csv");

  private final String file;
  private final ObjectTaker services;
  private final RowTaker rows;

  /** Takes an object that stands in this line. */
  @FunctionalInterface
  public interface Taker {
    void take(ObjectNode service, long line);
  }

  /** Takes a service that stands from one byte of the file to before another. */
  @FunctionalInterface
  interface PlacedTaker {
    void take(ObjectNode service, long from, long to);
  }

  /** Takes an object, with its line and its bytes. */
  @FunctionalInterface
  private interface ObjectTaker {
    void take(ObjectNode object, long line, long from, long to);
  }

  /** Takes a row of a table. */
  @FunctionalInterface
  interface RowTaker {
    void take(String table, ObjectNode row, long line);
  }

  ServiceStream(String file, Taker services, RowTaker rows) {
    this(file, (service, line, from, to) -> services.take(service, line), rows);
  }

  private ServiceStream(String file, ObjectTaker services, RowTaker rows) {
    this.file = file;
    this.services = services;
    this.rows = rows;
  }

  /**
   * Hands over each service.
   *
   * @param file its name, for errors
   * @throws UnusableImport naming file and line, if it is no JSON or no services are in it
   */
  public static void read(String file, InputStream in, Taker services) {
    new ServiceStream(file, services, noRows(file)).read(in);
  }

  /** The same, with the bytes of the file in which each service stands. */
  static void readPlaced(String file, InputStream in, PlacedTaker services) {
    new ServiceStream(
            file,
            (ObjectTaker) (service, line, from, to) -> services.take(service, from, to),
            noRows(file))
        .read(in);
  }

  private static RowTaker noRows(String file) {
    return (table, row, line) -> {
      throw UnusableImport.at(file, line, "tables are not read here");
    };
  }

  void read(InputStream in) {
    long line = 1;
    try (JsonParser parser = Json.MAPPER.createParser(in)) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw UnusableImport.at(file, 1, "the file is empty");
      }
      for (; token != null; token = parser.nextToken()) {
        line = parser.currentTokenLocation().getLineNr();
        switch (token) {
          case START_ARRAY -> array(parser, services);
          case START_OBJECT -> top(parser);
          default -> throw UnusableImport.at(file, line, "JSON objects are expected");
        }
      }
    } catch (JsonProcessingException e) {
      long where = e.getLocation() == null ? line : e.getLocation().getLineNr();
      throw UnusableImport.at(file, where, "not readable as JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw UnusableImport.at(file, line, "can't be read: " + e.getMessage());
    }
  }

  private void array(JsonParser parser, ObjectTaker taker) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long line = parser.currentTokenLocation().getLineNr();
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw UnusableImport.at(file, line, "an object is expected here, with { at its start");
      }
      long from = parser.currentTokenLocation().getByteOffset();
      ObjectNode object = parser.readValueAsTree();
      taker.take(object, line, from, parser.currentLocation().getByteOffset());
    }
  }

  /** A service, or an object in which a list of them stands. */
  private void top(JsonParser parser) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    long from = parser.currentTokenLocation().getByteOffset();
    ObjectNode object = Json.object();
    boolean isService = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
      if (isList && LISTS.contains(name) && !object.has("id")) {
        array(parser, services);
        isService = false;
      } else if (isList && TABLE.matcher(name).matches()) {
        array(parser, (row, at, start, end) -> rows.take(name, row, at));
        isService = false;
      } else {
        JsonNode value = parser.readValueAsTree();
        object.set(name, value);
      }
    }
    if (isService) {
      services.take(object, line, from, parser.currentLocation().getByteOffset());
    }
  }
}
