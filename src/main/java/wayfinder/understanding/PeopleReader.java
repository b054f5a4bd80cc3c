package wayfinder.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wayfinder.text.WholeMessage;
import wayfinder.text.Words;

/** Reads how many people there are, and how old: {@code me and 2 kids}, {@code 34 6 2}. */
public final class PeopleReader {
  private static final int MOST_STRANGERS = 1;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private final AnswerWords words;
  private final Pattern young;
  private final Pattern newborn;

  public PeopleReader(AnswerWords words) {
    this.words = words;
    young = Pattern.compile("\\d+\\s*" + AnswerText.any(words.youngAges()));
    newborn = AnswerText.any(words.newborn());
  }

  /**
   * How many people live together, the client counted.
   *
   * @param number can be nonsense, such as 0 or 500
   * @param reckoned whether it was added up, so that it is to be said back
   */
  public record Count(int number, boolean reckoned) {}

  /** How many the text says they are; empty when it tells no number. */
  public Optional<Count> countIn(String text) {
    if (words.people().alone().contains(WholeMessage.of(text))) {
      return Optional.of(new Count(1, true));
    }
    Optional<String> plain = AnswerText.of(text, words.numbers());
    if (plain.isEmpty() || isStrange(plain.get()) || plain.get().matches(".*(\\d[.,]\\d|-\\d).*")) {
      return Optional.empty();
    }
    List<String> all = Words.in(plain.get());
    if (all.stream().filter(this::isNumber).count() == 1 && all.stream().noneMatch(this::isOther)) {
      int number = Integer.parseInt(all.stream().filter(this::isNumber).findFirst().orElseThrow());
      // "son" is a child in English and "they are" in Spanish: beside a lone number, the latter.
      boolean others =
          all.stream()
              .filter(word -> !words.people().everyone().contains(word))
              .anyMatch(words.people().one()::contains);
      boolean plainNumber = !others && all.size() == 1;
      return others ? added(all) : Optional.of(new Count(number, !plainNumber));
    }
    return added(all);
  }

  private Optional<Count> added(List<String> all) {
    int sum = 0;
    boolean clientCounted = false;
    boolean told = false;
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (isNumber(word)) {
        String next = i + 1 < all.size() ? all.get(i + 1) : "";
        boolean counted = isOther(next) || words.people().everyone().contains(next);
        if (!counted && !words.people().one().contains(next)) {
          return Optional.empty();
        }
        sum += Integer.parseInt(word);
        clientCounted |= words.people().everyone().contains(next);
        told = true;
        i++;
      } else if (words.people().one().contains(word)) {
        sum++;
        told = true;
      }
    }
    return told ? Optional.of(new Count(clientCounted ? sum : sum + 1, true)) : Optional.empty();
  }

  /** The ages the text names, in its order; a baby's is 0. Empty when it is no list of ages. */
  public Optional<List<Integer>> agesIn(String text) {
    Optional<String> plain = AnswerText.of(text, words.numbers());
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    String told = young.matcher(plain.get()).replaceAll(" 0 ");
    told = newborn.matcher(told).replaceAll(" 0 ");
    if (isStrange(told)) {
      return Optional.empty();
    }
    return AnswerText.counts(told).filter(ages -> !ages.isEmpty());
  }

  /** Hours of work, one number for each person; empty when the text is no list of them. */
  public Optional<List<Integer>> hoursIn(String text) {
    return AnswerText.of(text, words.numbers())
        .map(plain -> AnswerText.any(words.hours()).matcher(plain).replaceAll(" "))
        .filter(plain -> !isStrange(plain))
        .flatMap(AnswerText::counts)
        .filter(hours -> !hours.isEmpty());
  }

  private boolean isNumber(String word) {
    return DIGITS.matcher(word).matches();
  }

  private boolean isOther(String word) {
    return words.people().others().contains(word);
  }

  private boolean isStrange(String text) {
    Set<String> known = new HashSet<>(words.filler());
    known.addAll(words.people().others());
    known.addAll(words.people().everyone());
    known.addAll(words.people().one());
    return AnswerText.strangers(text, known) > MOST_STRANGERS;
  }

  /** The places of these ages among those known; empty if one is not among them. */
  public static Optional<Set<Integer>> placesOf(List<Integer> named, List<Integer> ages) {
    var free = new ArrayList<>(ages);
    var places = new HashSet<Integer>();
    for (Integer age : named) {
      int place = free.indexOf(age);
      if (place < 0) {
        return Optional.empty();
      }
      free.set(place, -1);
      places.add(place);
    }
    return Optional.of(places);
  }
}
