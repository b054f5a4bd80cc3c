package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import wayfinder.text.Language;

/** Needs without a good answer: by day (UTC), of no one. */
public final class UnmetNeeds {
  private static final String ADD =
      """
      INSERT INTO unmet_need (language, day, topics)
      VALUES (:language, :day, :topics)
      """;
  private static final String SINCE =
      """
      SELECT language, topics, count(*) AS times, max(day) AS last_day
        FROM unmet_need
       WHERE day >= :since
       GROUP BY language, topics
       ORDER BY times DESC, last_day DESC, language, topics
      """;

  private final Reader reader;

  UnmetNeeds(Reader reader) {
    this.reader = reader;
  }

  /**
   * How often the search came no nearer than this.
   *
   * @param topics of what came nearest; empty when nothing did
   * @param last the last day on which it was so
   */
  public record Missed(Language language, List<String> topics, long times, LocalDate last) {
    public Missed {
      topics = List.copyOf(topics);
    }
  }

  static void add(Work work, Language language, List<String> topics, Instant at)
      throws SQLException {
    work.sql(ADD)
        .set("language", language)
        .set("day", at.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .set("topics", String.join(" ", topics))
        .update();
  }

  /** From this day on, the most frequent first. */
  public List<Missed> since(LocalDate day) {
    return reader.read(
        "reading unmet needs",
        handle ->
            handle
                .createQuery(SINCE)
                .bind("since", day.toString())
                .map((row, _) -> missed(row))
                .list());
  }

  private static Missed missed(ResultSet row) throws SQLException {
    return new Missed(
        Language.valueOf(row.getString("language")),
        Stream.of(row.getString("topics").split(" ", -1)).filter(it -> !it.isEmpty()).toList(),
        row.getLong("times"),
        LocalDate.parse(row.getString("last_day")));
  }
}
