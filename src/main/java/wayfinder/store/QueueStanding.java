package wayfinder.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wayfinder.access.Staff;
import wayfinder.casework.Need;
import wayfinder.casework.QueueFilter;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;

/**
 * Who stands in the queue, in order, and for what. It is read once for all pages that ask before
 * the next commit here; what another node wrote shows after a second at most.
 */
final class QueueStanding {
  private static final String STANDING =
      """
      SELECT id, version
        FROM conversation
       WHERE desk_rank IS NOT NULL
         AND (:team = '' OR team_id IS NULL OR team_id = :team)
         AND (:language = '' OR language = :language)
         AND (:mine = '' OR assigned_to = :mine)
         AND (:waiting = '' OR owner = :waiting)
       ORDER BY desk_rank, coalesce(deadline, 9999999), since
      """;
  private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

  private final Reader reader;
  private final Writer writer;
  private final QueuedNeeds needs;
  private final Map<Part, Seen> seen = new ConcurrentHashMap<>();

  QueueStanding(Reader reader, Writer writer, Clients clients) {
    this.reader = reader;
    this.writer = writer;
    this.needs = new QueuedNeeds(reader, clients);
  }

  /** One who stands in it. */
  record Place(ConversationId id, List<Need> needs) {}

  /**
   * All who stand in one part of it.
   *
   * @param about how many are about just these needs
   */
  record Standing(List<Place> places, Map<List<Need>, Long> about) {}

  private record Part(String team, String language, String mine, String waiting) {}

  private record Seen(Standing standing, long commits, long nanos) {
    boolean holds(long commitsNow) {
      return commits == commitsNow && System.nanoTime() - nanos < LONGEST_NANOS;
    }
  }

  /** Of all that fit but for their needs. */
  Standing of(QueueFilter filter, Staff staff) {
    var language = filter.language();
    var part =
        new Part(
            CaseReading.team(staff),
            language == null ? "" : language.name(),
            filter.whose() == QueueFilter.Whose.MINE ? staff.id().value() : "",
            filter.whose() == QueueFilter.Whose.WAITING ? "WAITING" : "");
    return seen.compute(part, (it, before) -> fresh(it, before)).standing();
  }

  /** Nothing of this client stays in memory. */
  void forget(ClientId client) {
    seen.clear();
    needs.forget(client);
  }

  private Seen fresh(Part part, Seen before) {
    long commits = writer.commits(); // first: what is committed meanwhile makes it old
    return before != null && before.holds(commits)
        ? before
        : new Seen(read(part), commits, System.nanoTime());
  }

  private Standing read(Part part) {
    List<QueuedNeeds.Standing> standing =
        reader.read(
            "reading who is in the queue of the desk",
            handle ->
                handle
                    .createQuery(STANDING)
                    .bind("team", part.team())
                    .bind("language", part.language())
                    .bind("mine", part.mine())
                    .bind("waiting", part.waiting())
                    .map(
                        (row, context) ->
                            new QueuedNeeds.Standing(
                                new ConversationId(row.getString(1)), row.getLong(2)))
                    .list());
    Map<ConversationId, List<Need>> known = needs.of(standing);
    var places = new ArrayList<Place>();
    var about = new HashMap<List<Need>, Long>();
    for (QueuedNeeds.Standing it : standing) {
      List<Need> its = known.getOrDefault(it.id(), List.of());
      places.add(new Place(it.id(), its));
      about.merge(its, 1L, Long::sum);
    }
    return new Standing(List.copyOf(places), Map.copyOf(about));
  }
}
