package wayfinder.desk;

import java.util.List;

/** What the queue page shows. */
public record QueueView(
    Shell shell, List<Choice> whose, List<Choice> languages, NeedFilter need, List<Row> rows) {
  public QueueView {
    whose = List.copyOf(whose);
    languages = List.copyOf(languages);
    rows = List.copyOf(rows);
  }

  /** A filter: a link, unless it is the one in force. */
  public record Choice(String label, String address, boolean chosen) {}

  /**
   * Chooses by what it is about.
   *
   * @param whose what is kept of the other filters, as is {@code language}; empty for any
   */
  public record NeedFilter(String whose, String language, List<NeedChoice> choices) {
    public NeedFilter {
      choices = List.copyOf(choices);
    }
  }

  /** One need, with how many cases there are of it. */
  public record NeedChoice(String value, String label, boolean chosen) {}

  /**
   * One conversation.
   *
   * @param level {@code immediate}, {@code concern}, {@code waiting} or {@code calm}
   * @param needs what it is about, in words; empty when that is not known
   * @param deadline in words; empty when there is none
   * @param who who has it, in words
   * @param flags what stands in the way of writing, in words
   */
  public record Row(
      String id,
      String code,
      String level,
      String headline,
      String reason,
      String needs,
      String channel,
      String language,
      String deadline,
      String since,
      String sinceIso,
      String ago,
      String who,
      List<String> flags) {
    public Row {
      flags = List.copyOf(flags);
    }
  }
}
