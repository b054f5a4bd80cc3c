package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoodWordsTest {
  @Test
  void eachWordIsFoundAndNoOther() {
    Set<String> words = Set.of("a", "rent", "rents", "renta", "niño", "zoo", "ñandu");
    GoodWords good = GoodWords.of(words);

    assertThat(words).allMatch(good::contains);
    assertThat(Set.of("", "ren", "rentas", "nino", "zo", "zoos", "b", "\n", "a\nrent"))
        .noneMatch(good::contains);
  }

  @Test
  void manyWordsAreEachFound() {
    Set<String> words =
        IntStream.range(0, 2_000)
            .mapToObj(number -> Integer.toString(number * 7, 36))
            .collect(Collectors.toCollection(TreeSet::new));
    GoodWords good = GoodWords.of(words);

    assertThat(IntStream.range(0, 14_000).mapToObj(number -> Integer.toString(number, 36)))
        .allMatch(word -> good.contains(word) == words.contains(word));
  }

  @Test
  void noWordsHoldNone() {
    assertThat(GoodWords.of(Set.of()).contains("rent")).isFalse();
  }
}
