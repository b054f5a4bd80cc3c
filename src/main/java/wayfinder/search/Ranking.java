package wayfinder.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what was found in order, so that the first few cover all that the text names. */
final class Ranking {
  private static final int MOST = 8;
  private static final double LEAST_SCORE = 0.05;
  private static final double NAMED = 0.4;
  private static final double REPEATS = 0.55;

  private final Set<String> named;
  private final List<Candidate> candidates = new ArrayList<>();

  /** For a text that names these topics, 0 to 1. */
  Ranking(Map<String, Double> topics) {
    named =
        topics.entrySet().stream()
            .filter(topic -> topic.getValue() >= NAMED)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  private record Candidate(Shelf.Item item, double score, double confidence) {}

  void add(Shelf.Item item, Evidence evidence) {
    double score = evidence.score();
    if (score >= LEAST_SCORE) {
      candidates.add(new Candidate(item, score, evidence.confidence()));
    }
  }

  List<Finding> best() {
    var left =
        new ArrayList<>(
            candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST * 4L)
                .toList());
    var best = new ArrayList<Finding>();
    var covered = new HashSet<String>();
    double first = left.isEmpty() ? 0 : left.getFirst().score();
    while (!left.isEmpty() && best.size() < MOST) {
      Candidate next = next(left, covered);
      left.remove(next);
      covered.addAll(next.item().topics());
      double nearness = (1 + next.score() / first) / 2;
      best.add(new Finding(next.item().kind(), next.item().id(), next.confidence() * nearness));
    }
    return best;
  }

  private Candidate next(List<Candidate> left, Set<String> covered) {
    Candidate best = left.getFirst();
    double bestScore = 0;
    for (Candidate candidate : left) {
      double score = candidate.score() * (addsTo(covered, candidate) ? 1 : REPEATS);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private boolean addsTo(Set<String> covered, Candidate candidate) {
    return covered.containsAll(named)
        || candidate.item().topics().stream()
            .anyMatch(topic -> named.contains(topic) && !covered.contains(topic));
  }
}
