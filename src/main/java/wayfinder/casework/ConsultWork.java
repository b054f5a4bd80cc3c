package wayfinder.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/** Asks supervisors in confidence. */
public final class ConsultWork {
  private static final int MOST_LISTED = 200;

  private final Consults consults;
  private final InstantSource clock;

  public ConsultWork(Consults consults, InstantSource clock) {
    this.consults = consults;
    this.clock = clock;
  }

  /** Those this person may read: open ones first, the newest first. */
  public List<Consult> all(Staff reader) {
    return consults.all(reader, MOST_LISTED);
  }

  /** One with its lines; empty for who may not read it. */
  public Optional<Consult> find(String id, Staff reader) {
    return consults.find(id, reader);
  }

  /** Begins one, and answers its id; empty where it is about a case not known to this person. */
  public Optional<String> open(Staff staff, @Nullable ConversationId about, String text) {
    return consults.open(staff, about, plain(text), clock.instant());
  }

  /** Adds a line; false for who may not read it, and where it is closed. */
  public boolean add(String id, Staff staff, String text) {
    return consults.add(id, staff, plain(text), clock.instant());
  }

  /** Closes it; false for who may not read it, and where it is closed. */
  public boolean close(String id, Staff staff) {
    return consults.close(id, staff, clock.instant());
  }

  /** Whether this can be kept: something, and not too much. */
  public static boolean fits(String text) {
    return !plain(text).isEmpty() && plain(text).length() <= Consult.MOST_CHARACTERS;
  }

  private static String plain(String text) {
    return text.strip().replace("\r\n", "\n");
  }
}
