package wayfinder.hsds;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of HSDS, and what stands inside one of it where the data is nested.
 *
 * @param file its CSV file
 * @param numbers the columns that hold numbers
 * @param one a single object inside, by property
 * @param many lists of objects inside, by property
 * @param links columns that say where a row belongs; needless where it stands there
 */
record Table(
    String name,
    String file,
    List<String> columns,
    Set<String> numbers,
    Map<String, String> one,
    Map<String, String> many,
    Set<String> links) {
  static final String ATTRIBUTE = "attribute";
  static final String METADATA = "metadata";

  /** The column of another table that names a row of this one. */
  static String key(String table) {
    return table + "_id";
  }
}
