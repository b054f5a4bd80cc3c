package wayfinder.knowledge;

import java.util.Locale;
import java.util.Set;

/**
 * Whom a service is for, by where they live. Empty when it does not say, or says it in a way that
 * can't be read: then nobody is turned away.
 *
 * @param zips five digits each
 * @param counties such as {@code PA allegheny}
 * @param states two letters each
 */
public record ServiceArea(Set<String> zips, Set<String> counties, Set<String> states) {
  public static final ServiceArea ANYWHERE = new ServiceArea(Set.of(), Set.of(), Set.of());

  public ServiceArea {
    zips = Set.copyOf(zips);
    counties = Set.copyOf(counties);
    states = Set.copyOf(states);
  }

  /** A county as it stands here. */
  public static String county(String state, String name) {
    return state + " " + name.strip().toLowerCase(Locale.ROOT).replaceFirst(" county$", "");
  }

  /** Whether someone who lives in this ZIP code is served. */
  public boolean serves(ZipCode home) {
    return equals(ANYWHERE)
        || zips.contains(home.zip())
        || states.contains(home.state())
        || counties.contains(county(home.state(), home.county()));
  }
}
