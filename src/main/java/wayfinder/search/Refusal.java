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
  private static final List<List<String>> REFUSING =
      phrases(
          "dont need",
          "do not need",
          "didnt need",
          "not looking for",
          "not asking for",
          "not asking about",
          "not about",
          "other than",
          "instead of",
          "no necesito",
          "no ocupo",
          "no busco",
          "en vez de",
          "no es por",
          "no se trata de",
          "no pregunto por");
  private static final List<List<String>> OWNING =
      phrases(
          "already have",
          "already got",
          "already get",
          "already on",
          "already receive",
          "already getting",
          "besides",
          "ya tengo",
          "ya recibo",
          "ya me dan",
          "ademas de",
          "aparte de",
          "ya estoy en",
          "ya cuento con");
  private static final Set<String> WANTING =
      Set.of(
          "but",
          "i",
          "im",
          "just",
          "only",
          "pero",
          "sino",
          "necesito",
          "quiero",
          "solo",
          "ocupo",
          "busco",
          "can",
          "what",
          "need",
          "want",
          "how",
          "que",
          "puedo");

  Refusal {
    kept = List.copyOf(kept);
    refused = List.copyOf(refused);
    owned = List.copyOf(owned);
  }

  /** Reads the clauses of a text. */
  static Refusal in(List<List<String>> clauses) {
    var kept = new ArrayList<String>();
    var refused = new ArrayList<String>();
    var owned = new ArrayList<String>();
    for (List<String> clause : clauses) {
      int at = 0;
      while (at < clause.size()) {
        int refusing = lengthOf(REFUSING, clause, at);
        int owning = lengthOf(OWNING, clause, at);
        if (refusing + owning > 0) {
          int start = at + Math.max(refusing, owning);
          at = end(clause, start);
          (refusing > 0 ? refused : owned).addAll(clause.subList(start, at));
        } else {
          kept.add(clause.get(at));
          at++;
        }
      }
    }
    return new Refusal(kept, refused, owned);
  }

  private static int end(List<String> clause, int start) {
    int end = start;
    while (end < clause.size() && !(end > start && WANTING.contains(clause.get(end)))) {
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

  private static List<List<String>> phrases(String... phrases) {
    return java.util.stream.Stream.of(phrases).map(phrase -> List.of(phrase.split(" "))).toList();
  }
}
