package wayfinder.desk;

import java.util.List;

/**
 * What the page of consults shows.
 *
 * @param supervises whether the reader sees those of others, and all open flags
 * @param about the id of the case a new one is about; empty for none, as is its code
 * @param typed what was typed and not kept
 */
public record ConsultsView(
    Shell shell,
    String notice,
    boolean supervises,
    List<Flag> flags,
    List<Row> consults,
    String about,
    String aboutCode,
    String typed) {
  public ConsultsView {
    flags = List.copyOf(flags);
    consults = List.copyOf(consults);
  }

  /** A possible duty to report, on which nobody has decided. */
  public record Flag(String path, String code, String kind, String clock, boolean late) {}

  /** A consult. */
  public record Row(String path, String by, String about, String when, boolean open) {}
}
