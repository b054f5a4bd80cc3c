package wayfinder.desk;

import java.util.List;
import java.util.stream.Collectors;
import wayfinder.casework.CaseFile;
import wayfinder.casework.ClientFile;
import wayfinder.conversation.Author;
import wayfinder.conversation.Brief;
import wayfinder.knowledge.Knowledge;
import wayfinder.text.Language;

/**
 * What a case manager should know first.
 *
 * @param told the titles of what was answered or offered, the newest first
 * @param words the client's own; empty when there are none
 * @param reach when and how they may be reached, as was agreed
 * @param facts answers given in a screening; none where the client wants nothing summed up
 * @param standing what the client makes of it, in words
 */
public record BriefView(
    String needs,
    String words,
    List<String> told,
    String urgency,
    List<String> reach,
    List<CaseView.Option> facts,
    String tried,
    String standing) {
  public BriefView {
    reach = List.copyOf(reach);
    facts = List.copyOf(facts);
    told = List.copyOf(told);
  }

  static BriefView of(CaseFile file, ClientFile client, Knowledge knowledge, Times times) {
    Brief brief = file.brief();
    String words = brief.words();
    return new BriefView(
        brief.needs().stream()
            .flatMap(slug -> knowledge.topic(slug).stream())
            .map(topic -> topic.label(Language.EN))
            .collect(Collectors.joining(", ")),
        words == null ? "" : words,
        brief.told().reversed(),
        urgency(file, times),
        ContactWords.of(client.contact()),
        brief.state() == Brief.State.WITHHELD ? List.of() : HouseholdWords.of(client.facts()),
        tried(file),
        standing(brief));
  }

  private static String urgency(CaseFile file, Times times) {
    var alarm = file.summary().openAlarm();
    var deadline = file.summary().deadline();
    if (alarm != null) {
      return Words.danger(alarm.danger());
    }
    return deadline == null ? "No danger seen, no deadline known" : times.deadline(deadline);
  }

  private static String tried(CaseFile file) {
    long texts = file.messages().stream().filter(it -> it.author() == Author.CLIENT).count();
    long answers = file.messages().stream().filter(it -> it.author() == Author.ASSISTANT).count();
    return "%d from the client, %d from the helper".formatted(texts, answers);
  }

  private static String standing(Brief brief) {
    return switch (brief.state()) {
      case UNSEEN -> "The client was not shown this.";
      case SHOWN -> "The client was shown this and has not answered.";
      case CONFIRMED ->
          brief.words() == null ? "The client agrees." : "The client added their own words.";
      case WITHHELD -> "The client wants nothing summed up. Read along, and ask.";
    };
  }
}
