package wayfinder.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
      return new ZipCodes(lines.lines().skip(1).map(ZipCodeTable::zipCode).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the table of ZIP codes could not be read", e);
    }
  }

  private static ZipCode zipCode(String line) {
    String[] fields = line.split(",", -1);
    return new ZipCode(
        fields[0],
        new GeoPoint(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])),
        fields[3],
        fields[4],
        fields[5]);
  }
}
