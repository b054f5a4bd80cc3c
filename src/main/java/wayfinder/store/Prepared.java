package wayfinder.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters, prepared once for its connection. For the one thread that
 * writes. Every name must be set anew for each run, so that no value is left over from the last.
 */
final class Prepared implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile(":([a-zA-Z]+)");

  private final PreparedStatement statement;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final BitSet unset = new BitSet();
  private final int count;

  Prepared(Connection connection, String sql) throws SQLException {
    int place = 0;
    var names = NAME.matcher(sql);
    while (names.find()) {
      places.computeIfAbsent(names.group(1), name -> new ArrayList<>()).add(++place);
    }
    count = place;
    unset.set(1, count + 1);
    statement = connection.prepareStatement(NAME.matcher(sql).replaceAll("?"));
  }

  Prepared set(String name, @Nullable String value) throws SQLException {
    for (int place : placesOf(name)) {
      if (value == null) {
        statement.setObject(place, null);
      } else {
        statement.setString(place, value);
      }
    }
    return this;
  }

  Prepared set(String name, byte @Nullable [] value) throws SQLException {
    for (int place : placesOf(name)) {
      if (value == null) {
        statement.setObject(place, null);
      } else {
        statement.setBytes(place, value);
      }
    }
    return this;
  }

  Prepared set(String name, long value) throws SQLException {
    for (int place : placesOf(name)) {
      statement.setLong(place, value);
    }
    return this;
  }

  Prepared set(String name, @Nullable Long value) throws SQLException {
    if (value != null) {
      return set(name, value.longValue());
    }
    return set(name, (String) null);
  }

  Prepared set(String name, Instant value) throws SQLException {
    return set(name, value.toEpochMilli());
  }

  Prepared set(String name, Enum<?> value) throws SQLException {
    return set(name, value.name());
  }

  private List<Integer> placesOf(String name) {
    List<Integer> found = places.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the statement has no parameter " + name);
    }
    found.forEach(unset::clear);
    return found;
  }

  /** Runs it; answers how many rows it changed. */
  int update() throws SQLException {
    checkAllSet();
    return statement.executeUpdate();
  }

  /** Runs it and reads its first row. */
  <T> Optional<T> first(Row<T> row) throws SQLException {
    return all(row).stream().findFirst();
  }

  /** Runs it and reads its rows. */
  <T> List<T> all(Row<T> row) throws SQLException {
    checkAllSet();
    try (ResultSet found = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (found.next()) {
        rows.add(row.read(found));
      }
      return rows;
    }
  }

  private void checkAllSet() {
    if (!unset.isEmpty()) {
      throw new IllegalStateException("a parameter of a statement was not set");
    }
    unset.set(1, count + 1);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
