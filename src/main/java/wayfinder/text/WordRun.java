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

  /** The same with letters written one by one put together. */
  WordRun joined(WordShapes shapes) {
    var joined = new WordRun();
    for (int i = 0; i < words.size(); ) {
      int end = i;
      while (end < words.size() && words.get(end).length() == 1) {
        end++;
      }
      List<String> made = end - i >= 3 ? shapes.joined(words.subList(i, end)) : List.of();
      if (made.isEmpty()) {
        end = Math.max(end, i + 1);
        copy(i, end, joined);
      } else {
        markStart(i, joined);
        joined.words.addAll(made);
      }
      i = end;
    }
    return joined;
  }

  private void copy(int from, int to, WordRun joined) {
    for (int place = from; place < to; place++) {
      markStart(place, joined);
      joined.words.add(words.get(place));
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
