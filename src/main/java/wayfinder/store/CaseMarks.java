package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import wayfinder.access.TeamId;
import wayfinder.conversation.ConversationId;

/** What writes those columns of a conversation by which the desk orders and marks it. */
final class CaseMarks {
  private static final String CALM =
      """
      UPDATE conversation
         SET open_alarm = 0, nondelivery = 0,
             climbs_at = CASE WHEN owner = 'WAITING' THEN climbs_at END,
             climbed = CASE WHEN owner = 'WAITING' THEN climbed ELSE 0 END,
             updated_at = :at, version = version + 1
       WHERE id = :id
      """;
  private static final String MISS_TEXT =
      """
      UPDATE conversation
         SET since = CASE WHEN :level = 2 AND owner = 'ASSISTANT' THEN :at ELSE since END,
             owner = CASE WHEN :level = 2 AND owner = 'ASSISTANT' THEN 'WAITING' ELSE owner END,
             nondelivery = CASE WHEN :level > nondelivery THEN :level ELSE nondelivery END,
             updated_at = :at, version = version + 1
       WHERE id = :id
      """;

  /** Danger may bring the next climb nearer, and nothing puts it off. */
  private static final String WAIT =
      """
      UPDATE conversation
         SET climbs_at = CASE WHEN climbs_at IS NULL OR climbs_at > :first THEN :first
                              ELSE climbs_at END
       WHERE id = :id
      """;

  private static final String CLIMB =
      """
      UPDATE conversation
         SET climbs_at = :next, climbed = climbed + 1
       WHERE id = :id AND climbed = :climbed AND climbs_at IS NOT NULL
      """;
  private static final String REST =
      """
      UPDATE conversation
         SET climbs_at = NULL, climbed = 0
       WHERE id = :id
      """;
  private static final String SET_DEADLINE =
      """
      UPDATE conversation
         SET deadline = :deadline, updated_at = :at, version = version + 1
       WHERE id = :id
      """;

  /** The nearest that has not passed is kept, also a case manager's. */
  private static final String KEEP_DEADLINE =
      """
      UPDATE conversation
         SET deadline = :day
       WHERE id = :id AND (deadline IS NULL OR deadline < :passed OR deadline > :day)
      """;

  private static final String SET_TEAM =
      """
      UPDATE conversation
         SET team_id = :team
       WHERE id = :id
      """;

  /** A turn that was decided with the plan as it was is decided anew. */
  private static final String COUNT_STEPS =
      """
      UPDATE conversation
         SET open_steps = (SELECT count(*) FROM care_step
                            WHERE conversation_id = :id AND state = 'OPEN'),
             version = version + 1
       WHERE id = :id
      """;

  /** A turn that was decided with other words agreed on is decided anew. */
  private static final String SET_CONTACT =
      """
      UPDATE conversation
         SET safe_contact = :contact, version = version + 1
       WHERE id = :id
      """;

  /** A day has passed for everyone when it has passed here. */
  private static final ZoneOffset LAST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(-12);

  private CaseMarks() {}

  /** Keeps, sealed, when and how the client may be reached. */
  static void setContact(Work work, ConversationId id, byte[] sealed) throws SQLException {
    work.sql(SET_CONTACT).set("id", id.value()).set("contact", sealed).update();
  }

  /** The steps of its care plan changed. */
  static void countSteps(Work work, ConversationId id) throws SQLException {
    work.sql(COUNT_STEPS).set("id", id.value()).update();
  }

  /** It is a case of this team from now on. */
  static void setTeam(Work work, ConversationId id, TeamId team) throws SQLException {
    work.sql(SET_TEAM).set("id", id.value()).set("team", team.value()).update();
  }

  /** A person must know that a text did not arrive: 1 a loop, 2 an answer to danger. */
  static void missText(Work work, ConversationId id, long level, Instant at) throws SQLException {
    work.sql(MISS_TEXT).set("id", id.value()).set("level", level).set("at", at).update();
  }

  /**
   * Keeps the last day on which help helps.
   *
   * @param deadline in days since 1970; null for none
   */
  static void setDeadline(Work work, ConversationId id, @Nullable Long deadline, Instant at)
      throws SQLException {
    work.sql(SET_DEADLINE).set("id", id.value()).set("deadline", deadline).set("at", at).update();
  }

  /** Keeps a last day that the assistant counted, unless a nearer one is to come. */
  static void keepDeadline(Work work, ConversationId id, LocalDate day, Instant at)
      throws SQLException {
    long passed = LocalDate.ofInstant(at, LAST_TO_BEGIN_A_DAY).toEpochDay();
    work.sql(KEEP_DEADLINE)
        .set("id", id.value())
        .set("day", day.toEpochDay())
        .set("passed", passed)
        .update();
  }

  /** It climbs at this instant if nobody has taken it by then. */
  static void wait(Work work, ConversationId id, Instant first) throws SQLException {
    work.sql(WAIT).set("id", id.value()).set("first", first).update();
  }

  /** False when it climbed meanwhile, or waits no more. */
  static boolean climb(Work work, ConversationId id, long climbed, @Nullable Instant next)
      throws SQLException {
    @Nullable Long at = next == null ? null : Long.valueOf(next.toEpochMilli());
    return work.sql(CLIMB).set("id", id.value()).set("climbed", climbed).set("next", at).update()
        == 1;
  }

  /** It waits for nobody any more. */
  static void rest(Work work, ConversationId id) throws SQLException {
    work.sql(REST).set("id", id.value()).update();
  }

  /** No alarm or nondelivery is open any more; false when there is no such conversation. */
  static boolean calm(Work work, ConversationId id, Instant at) throws SQLException {
    return work.sql(CALM).set("id", id.value()).set("at", at).update() == 1;
  }
}
