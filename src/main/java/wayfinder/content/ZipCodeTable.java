package wayfinder.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.ZipCode;
import wayfinder.knowledge.ZipCodes;

/** Reads the packaged table of ZIP codes. */
final class ZipCodeTable {
  private static final String TABLE = "/places/us-zip-codes.csv.gz";

  private ZipCodeTable() {}

  /** Every ZIP code of the table: {@code zip,lat,lon,city,state,county} below a header line. */
  static ZipCodes read() {
    try (InputStream packed = ZipCodeTable.class.getResourceAsStream(TABLE)) {
      var lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Objects.requireNonNull(packed, TABLE + " is missing")),
                  StandardCharsets.UTF_8));
      var names = new HashMap<String, String>();
      return new ZipCodes(lines.lines().skip(1).map(line -> zipCode(line, names)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the table of ZIP codes could not be read", e);
    }
  }

  /**
   * @param names every name once: the same city, state and county stand in many lines
   */
  private static ZipCode zipCode(String line, Map<String, String> names) {
    String[] fields = line.split(",", -1);
    UnaryOperator<String> once = name -> names.computeIfAbsent(name, same -> same);
    return new ZipCode(
        fields[0],
        new GeoPoint(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])),
        once.apply(fields[3]),
        once.apply(fields[4]),
        once.apply(fields[5]));
  }
}
