package wayfinder.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wayfinder.text.NormalText;

/** Finds what words and phrases of a text mean, whatever the language each is in. */
final class Meanings {
  private record Entry(List<String> words, boolean beginning, String meaning) {}

  /** A meaning and the place of its first word. */
  record At(String meaning, int place) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final List<Entry> beginnings = new ArrayList<>();

  /**
   * @param lists the words and phrases of each meaning; one that ends in a star stands for every
   *     word or phrase that begins so
   */
  Meanings(Map<String, List<String>> lists) {
    new TreeMap<>(lists).forEach((meaning, written) -> written.forEach(one -> add(one, meaning)));
  }

  private void add(String written, String meaning) {
    boolean beginning = written.endsWith("*");
    String plain = beginning ? written.substring(0, written.length() - 1) : written;
    var entry = new Entry(List.of(plain.split(" ", -1)), beginning, meaning);
    if (beginning && entry.words().size() == 1) {
      beginnings.add(entry);
    } else {
      byFirstWord.computeIfAbsent(entry.words().getFirst(), _ -> new ArrayList<>()).add(entry);
    }
  }

  /** All meanings in the order of their places; several may stand at one. */
  List<At> in(NormalText text) {
    var found = new LinkedHashSet<At>();
    List<String> words = text.words();
    for (int place = 0; place < words.size(); place++) {
      for (Entry entry : byFirstWord.getOrDefault(words.get(place), List.of())) {
        if (stands(entry, words, place)) {
          found.add(new At(entry.meaning(), place));
        }
      }
      for (Entry entry : beginnings) {
        if (words.get(place).startsWith(entry.words().getFirst())) {
          found.add(new At(entry.meaning(), place));
        }
      }
    }
    return found.stream().sorted(Comparator.comparingInt(At::place)).toList();
  }

  private static boolean stands(Entry entry, List<String> words, int at) {
    int last = entry.words().size() - 1;
    if (at + last >= words.size()
        || !words.subList(at, at + last).equals(entry.words().subList(0, last))) {
      return false;
    }
    String word = words.get(at + last);
    String written = entry.words().get(last);
    return entry.beginning() ? word.startsWith(written) : word.equals(written);
  }

  /** Each meaning once, and each pair of different ones that stand near each other, in order. */
  static Set<String> pairs(List<At> found, int farthest) {
    var pairs = new LinkedHashSet<String>();
    for (int i = 0; i < found.size(); i++) {
      At first = found.get(i);
      for (int j = i + 1;
          j < found.size() && found.get(j).place() - first.place() <= farthest;
          j++) {
        At second = found.get(j);
        if (second.place() > first.place() && !second.meaning().equals(first.meaning())) {
          pairs.add(first.meaning() + " " + second.meaning());
        }
      }
    }
    return pairs;
  }
}
