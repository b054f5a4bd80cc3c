package wayfinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a client says not to want, apart from the rest: "i dont need detox i need my id", "ya tengo
 * estampillas".
 *
 * @param kept the words that remain
 * @param refused what the client does not need
 * @param owned what the client already has: refused only when the rest names a need of its own
 */
record Refusal(List<String> kept, List<String> refused, List<String> owned) {
  Refusal {
    kept = List.copyOf(kept);
    refused = List.copyOf(refused);
    owned = List.copyOf(owned);
  }

  /** Reads the clauses of a text. */
  static Refusal in(List<List<String>> clauses, RefusalWords words) {
    var kept = new ArrayList<String>();
    var refused = new ArrayList<String>();
    var owned = new ArrayList<String>();
    for (List<String> clause : clauses) {
      int at = 0;
      while (at < clause.size()) {
        int refusing = lengthOf(words.refusing(), clause, at);
        int owning = lengthOf(words.owning(), clause, at);
        if (refusing + owning > 0) {
          int start = at + Math.max(refusing, owning);
          at = end(clause, start, words.wanting());
          (refusing > 0 ? refused : owned).addAll(clause.subList(start, at));
        } else {
          kept.add(clause.get(at));
          at++;
        }
      }
    }
    return new Refusal(kept, refused, owned);
  }

  private static int end(List<String> clause, int start, Set<String> wanting) {
    int end = start;
    while (end < clause.size() && !(end > start && wanting.contains(clause.get(end)))) {
      end++;
    }
    return end;
  }

  private static int lengthOf(List<List<String>> phrases, List<String> clause, int at) {
    for (List<String> phrase : phrases) {
      int end = at + phrase.size();
      if (end <= clause.size() && clause.subList(at, end).equals(phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }
}
