package wayfinder.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wayfinder.access.Staff;
import wayfinder.casework.Correction;
import wayfinder.casework.Corrections;

/** The listings that someone must look at. */
final class SqlCorrections implements Corrections {
  private static final String OPEN =
      """
      SELECT id, listing_id, name, reports, first_day, last_day
        FROM correction
       WHERE closed_at IS NULL
       ORDER BY reports DESC, first_day, id
       LIMIT :limit
      """;

  private final Reader reader;
  private final Writer writer;

  SqlCorrections(Reader reader, Writer writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public List<Correction> open(int limit) {
    return reader.read(
        "reading corrections",
        handle ->
            handle
                .createQuery(OPEN)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Correction(
                            row.getString("id"),
                            row.getString("listing_id"),
                            row.getString("name"),
                            row.getLong("reports"),
                            LocalDate.ofEpochDay(row.getLong("first_day")),
                            LocalDate.ofEpochDay(row.getLong("last_day"))))
                .list());
  }

  @Override
  public boolean close(String id, Staff staff, Instant at) {
    return writer.write("closing a correction", work -> CorrectionTable.close(work, id, staff, at));
  }
}
