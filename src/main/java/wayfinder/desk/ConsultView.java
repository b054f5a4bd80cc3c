package wayfinder.desk;

import java.util.List;

/**
 * What the page of one consult shows.
 *
 * @param about the path of the case it is about; empty for none
 * @param typed what was typed and not kept
 */
public record ConsultView(
    Shell shell,
    String path,
    String notice,
    boolean trouble,
    String by,
    String about,
    String aboutCode,
    List<CaseView.NoteRow> lines,
    boolean open,
    String typed) {
  public ConsultView {
    lines = List.copyOf(lines);
  }
}
