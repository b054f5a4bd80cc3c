package wayfinder.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A value that is not known, and why. With neither paths nor tables only an agency can tell.
 *
 * @param paths the facts that would tell it, as the HTTP contract names them
 * @param lapsed the tables that have no row for the day
 */
record Unknown(Set<String> paths, Set<String> lapsed) {
  /** What no fact and no table can tell. */
  static final Unknown AGENCY = new Unknown(Set.of(), Set.of());

  static Unknown of(String path) {
    return new Unknown(Set.of(path), Set.of());
  }

  static Unknown lapsed(String table) {
    return new Unknown(Set.of(), Set.of(table));
  }

  static Unknown all(Collection<Unknown> parts) {
    if (parts.size() == 1) {
      return parts.iterator().next();
    }
    var paths = new TreeSet<String>();
    var lapsed = new TreeSet<String>();
    for (Unknown part : parts) {
      paths.addAll(part.paths);
      lapsed.addAll(part.lapsed);
    }
    return new Unknown(paths, lapsed);
  }

  Unknown and(Unknown other) {
    return equals(other) ? this : all(List.of(this, other));
  }
}
