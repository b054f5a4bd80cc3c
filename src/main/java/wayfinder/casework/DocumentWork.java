package wayfinder.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/** Keeps which of a client's documents came, and tells which are still missing. */
public final class DocumentWork {
  private static final int OLDEST_YEARS = 5;

  private final Documents documents;
  private final Papers papers;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param papers those that programs ask for
   * @param zone the agency's
   * @param changed is told of every conversation with a change
   */
  public DocumentWork(
      Documents documents,
      Papers papers,
      ZoneId zone,
      Clock clock,
      Consumer<ConversationId> changed) {
    this.documents = documents;
    this.papers = papers;
    this.zone = zone;
    this.clock = clock;
    this.changed = changed;
  }

  /** Those of a case that came, the newest first; empty for who may not know of it. */
  public Optional<List<ReceivedDocument>> of(ConversationId id, Staff reader) {
    return documents.of(id, reader);
  }

  /** The papers that programs ask for. */
  public Papers papers() {
    return papers;
  }

  /** Today, where the agency is. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Keys of the papers that the client's screening named and that have not come; none before a
   * screening came to its results.
   */
  public List<String> missing(ClientFile client, List<ReceivedDocument> came) {
    if (!client.screened()) {
      return List.of();
    }
    Set<String> there = came.stream().map(it -> it.paper().kind()).collect(Collectors.toSet());
    return papers.askedOf(client.facts()).stream().filter(key -> !there.contains(key)).toList();
  }

  /** Writes down that one came; empty when what was given of it can't be. */
  public Optional<Change> receive(ConversationId id, Staff staff, ReceivedDocument.Paper paper) {
    boolean unknown = !paper.kind().isEmpty() && !papers.names().containsKey(paper.kind());
    boolean nothing = paper.kind().isEmpty() && paper.words().isEmpty();
    boolean tooLong =
        Math.max(paper.words().length(), paper.where().length()) > ReceivedDocument.MOST_CHARACTERS;
    boolean wrongDay =
        paper.came().isAfter(today()) || paper.came().isBefore(today().minusYears(OLDEST_YEARS));
    if (unknown || nothing || tooLong || wrongDay) {
      return Optional.empty();
    }
    String note = "Document received: " + inOneLine(paper);
    return Optional.of(announced(id, documents.receive(id, staff, paper, note, clock.instant())));
  }

  /** Takes back what was written down by mistake. */
  public Change takeBack(ConversationId id, Staff staff, String document) {
    String note =
        of(id, staff).stream()
            .flatMap(List::stream)
            .filter(it -> it.id().equals(document))
            .map(it -> "Document taken back, written down by mistake: " + inOneLine(it.paper()))
            .findFirst()
            .orElse("");
    return announced(id, documents.takeBack(id, staff, document, note, clock.instant()));
  }

  private String inOneLine(ReceivedDocument.Paper paper) {
    return Stream.of(name(paper), "came " + paper.came(), paper.where())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What it is, in words. */
  public String name(ReceivedDocument.Paper paper) {
    return Stream.of(papers.names().getOrDefault(paper.kind(), ""), paper.words())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private Change announced(ConversationId id, Change change) {
    if (change == Change.DONE) {
      changed.accept(id);
    }
    return change;
  }
}
