package wayfinder.casework;

import java.util.List;
import java.util.Map;

/** The papers that programs ask for. */
public interface Papers {
  /** What each is called at the desk, by key, in the order of the names. */
  Map<String, String> names();

  /**
   * Keys of those that the programs open to a household ask for.
   *
   * @param told what the client told in a screening, by question
   */
  List<String> askedOf(Map<String, String> told);
}
