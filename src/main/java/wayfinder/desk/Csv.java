package wayfinder.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers with a table to be saved. */
final class Csv {
  private Csv() {}

  /**
   * Answers with these lines, the names of the columns first.
   *
   * @param name of the file, without its end
   */
  static void answer(Context ctx, String name, List<List<String>> lines) {
    var table = new StringWriter();
    try (var out = CsvWriter.builder().build(table)) {
      lines.forEach(out::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("a table could not be written", e);
    }
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .contentType("text/csv; charset=utf-8")
        .result(table.toString());
  }
}
