package wayfinder.desk;

import java.util.List;

/** What the queue page shows. */
public record QueueView(Shell shell, List<Row> rows) {
  public QueueView {
    rows = List.copyOf(rows);
  }

  /**
   * One conversation.
   *
   * @param level {@code immediate}, {@code concern}, {@code waiting} or {@code calm}
   * @param who who has it, in words
   * @param flags what stands in the way of writing, in words
   */
  public record Row(
      String id,
      String code,
      String level,
      String headline,
      String reason,
      String channel,
      String language,
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
