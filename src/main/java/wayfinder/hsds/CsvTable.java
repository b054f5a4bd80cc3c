package wayfinder.hsds;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads a CSV file in UTF-8, row by row, its first row being the names of its columns. */
final class CsvTable {
  private static final int MOST_COLUMNS = 500;
  private static final int LONGEST_ROW = 4 * Json.LONGEST_TEXT;

  private final String file;

  CsvTable(String file) {
    this.file = file;
  }

  /** Takes the columns, and answers what takes the rows. */
  @FunctionalInterface
  interface Opener {
    RowTaker columns(List<String> names);
  }

  /** Takes a row; a cell that is missing at its end is empty. */
  @FunctionalInterface
  interface RowTaker {
    void take(List<String> cells, long line);
  }

  /**
   * Reads it all.
   *
   * @throws UnusableImport naming file and line, for a wrong encoding or what is no CSV
   */
  void read(InputStream in, Opener opener) {
    long line = 1;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .maxBufferSize(2 * LONGEST_ROW)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .build(
                CsvRecordHandler.of(
                    limits ->
                        limits
                            .maxFields(MOST_COLUMNS)
                            .maxFieldSize(Json.LONGEST_TEXT)
                            .maxRecordSize(LONGEST_ROW)),
                utf8(in))) {
      Iterator<CsvRecord> all = rows.iterator();
      if (!all.hasNext()) {
        throw UnusableImport.at(file, 1, "the file is empty");
      }
      List<String> names = names(all.next().getFields());
      RowTaker taker = opener.columns(names);
      while (all.hasNext()) {
        CsvRecord row = all.next();
        line = row.getStartingLineNumber();
        taker.take(row.getFields(), line);
      }
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw UnusableImport.at(
          file,
          line + 1,
          cause instanceof IOException
              ? "this part is not in UTF-8: save the file as \"CSV UTF-8\""
              : "not readable as CSV: a field may be longer than %,d characters or its quotes not closed"
                  .formatted(Json.LONGEST_TEXT));
    } catch (IOException | UncheckedIOException e) {
      throw UnusableImport.at(
          file, line + 1, "this part is not in UTF-8: save the file as \"CSV UTF-8\"");
    }
  }

  private static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static List<String> names(List<String> header) {
    var names = new ArrayList<String>();
    for (String name : header) {
      String plain = name.strip();
      names.add(
          (plain.startsWith("\uFEFF") ? plain.substring(1) : plain)
              .strip()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[ .-]+", "_"));
    }
    return names;
  }
}
