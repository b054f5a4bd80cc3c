package wayfinder.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words as they are read, and where sentences and clauses start. */
final class WordRun {
  private static final String SENTENCE_ENDS = ".!?;\n…¿¡";

  private final List<String> words = new ArrayList<>();
  private final Set<Integer> sentences = new HashSet<>();
  private final Set<Integer> clauses = new HashSet<>();

  void add(String said) {
    words.addAll(List.of(said.split(" ", -1)));
  }

  /** A letter by itself may be a word in short or one of a word whose letters stand apart. */
  void addLetter(String letter) {
    if (!letter.isEmpty()) {
      words.add(letter);
    }
  }

  void breakAt(String signs) {
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      if (SENTENCE_ENDS.indexOf(sign) >= 0) {
        sentences.add(words.size());
        clauses.add(words.size());
      } else if (sign == ',' || sign == ':' || sign == '(' || sign == ')') {
        clauses.add(words.size());
      }
    }
  }

  /** The same with letters written one by one put together, and the others spelled out. */
  WordRun joined(WordShapes shapes, Spellings spellings) {
    var joined = new WordRun();
    for (int i = 0; i < words.size(); ) {
      int end = i;
      while (end < words.size() && words.get(end).length() == 1) {
        end++;
      }
      List<String> made = end - i >= 3 ? shapes.joined(words.subList(i, end)) : List.of();
      if (made.isEmpty()) {
        end = Math.max(end, i + 1);
        copy(i, end, spellings, joined);
      } else {
        markStart(i, joined);
        joined.words.addAll(made);
      }
      i = end;
    }
    return joined;
  }

  private void copy(int from, int to, Spellings spellings, WordRun joined) {
    for (int place = from; place < to; place++) {
      markStart(place, joined);
      String word = words.get(place);
      joined.add(word.length() == 1 ? spellings.words().getOrDefault(word, word) : word);
    }
  }

  private void markStart(int place, WordRun joined) {
    if (sentences.contains(place)) {
      joined.sentences.add(joined.words.size());
    }
    if (clauses.contains(place)) {
      joined.clauses.add(joined.words.size());
    }
  }

  NormalText read(boolean unknownScript) {
    return new NormalText(words, sentences, clauses, unknownScript);
  }
}
