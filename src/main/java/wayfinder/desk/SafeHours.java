package wayfinder.desk;

import java.time.Instant;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseWork;
import wayfinder.casework.ClientFile;
import wayfinder.casework.ClientWork;
import wayfinder.conversation.Author;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;

/** Whether a case manager may write to a client at this hour. */
final class SafeHours {
  private final CaseWork work;
  private final ClientWork clients;

  SafeHours(CaseWork work, ClientWork clients) {
    this.work = work;
    this.clients = clients;
  }

  /**
   * Outside the safe hours only with a reason, which is kept as a note and in the audit.
   *
   * @param reason may be empty
   */
  boolean mayWrite(Staff staff, ConversationId id, String reason) {
    Optional<CaseFile> file = work.find(id, staff);
    Optional<ClientFile> client = clients.find(id, staff);
    if (file.isEmpty() || client.isEmpty()) {
      return true; // the writing itself is refused
    }
    if (clients.isSafeNow(client.get(), lastText(file.get()))) {
      return true;
    }
    if (reason.isBlank()) {
      return false;
    }
    clients.recordOverride(id, staff);
    work.note(id, staff, "Written outside the safe hours: " + reason.strip());
    return true;
  }

  private static Instant lastText(CaseFile file) {
    return file.messages().reversed().stream()
        .filter(message -> message.author() == Author.CLIENT)
        .findFirst()
        .map(Message::at)
        .orElse(Instant.EPOCH);
  }
}
