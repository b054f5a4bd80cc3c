package wayfinder.understanding;

import java.util.Set;

/**
 * The words by which a city is told from other words of a text, lower case without accents.
 *
 * @param before introduce a place
 * @param filler may stand before a city in a text that is nothing but the answer to "where"
 * @param noCity mean something else far more often than the city of that name
 */
public record CityWords(Set<String> before, Set<String> filler, Set<String> noCity) {
  public CityWords {
    before = Set.copyOf(before);
    filler = Set.copyOf(filler);
    noCity = Set.copyOf(noCity);
  }
}
