package wayfinder.casework;

import java.util.List;
import wayfinder.conversation.Message;

/** One conversation as a case manager sees it. */
public record CaseFile(CaseSummary summary, List<Message> messages, List<Alarm> alarms) {
  public CaseFile {
    messages = List.copyOf(messages);
    alarms = List.copyOf(alarms);
  }
}
