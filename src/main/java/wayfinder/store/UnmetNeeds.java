package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import wayfinder.text.Language;

/** What writes the table of needs without a good answer: by day (UTC), of no one. */
final class UnmetNeeds {
  private static final String ADD =
      """
      INSERT INTO unmet_need (language, day, topics)
      VALUES (:language, :day, :topics)
      """;

  private UnmetNeeds() {}

  static void add(Work work, Language language, List<String> topics, Instant at)
      throws SQLException {
    work.sql(ADD)
        .set("language", language)
        .set("day", at.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .set("topics", String.join(" ", topics))
        .update();
  }
}
