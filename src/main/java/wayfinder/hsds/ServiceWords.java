package wayfinder.hsds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wayfinder.knowledge.Group;

/**
 * The words by which the prose of services is read, in lower case without accents.
 *
 * @param eligibility tell for whom a service is
 * @param confidential tell which addresses must not be known
 * @param free begin what is said of the cost where there is none
 * @param spoken the languages that are spoken at places
 */
public record ServiceWords(
    Eligible eligibility, Secret confidential, List<String> free, SpokenLanguages spoken) {
  public ServiceWords {
    free = List.copyOf(free);
  }

  /**
   * For whom a service is.
   *
   * @param groups words and phrases, each with the group it stands for
   * @param everyone stand for anyone at all
   * @param beside change nothing
   * @param whose with {@code kin} add nobody: "and their families"
   */
  public record Eligible(
      Map<String, Group> groups,
      Set<String> everyone,
      Set<String> beside,
      Set<String> joining,
      Set<String> narrowing,
      List<String> whose,
      List<String> kin,
      List<String> noPets,
      Ages ages) {
    public Eligible {
      groups = Map.copyOf(groups);
      everyone = Set.copyOf(everyone);
      beside = Set.copyOf(beside);
      joining = Set.copyOf(joining);
      narrowing = Set.copyOf(narrowing);
      whose = List.copyOf(whose);
      kin = List.copyOf(kin);
      noPets = List.copyOf(noPets);
    }
  }

  /** Phrases that stand about numbers and make ages of them. */
  public record Ages(
      List<String> before,
      List<String> range,
      List<String> years,
      List<String> orOlder,
      List<String> from,
      List<String> orYounger,
      List<String> upTo,
      List<String> under) {
    public Ages {
      before = List.copyOf(before);
      range = List.copyOf(range);
      years = List.copyOf(years);
      orOlder = List.copyOf(orOlder);
      from = List.copyOf(from);
      orYounger = List.copyOf(orYounger);
      upTo = List.copyOf(upTo);
      under = List.copyOf(under);
    }
  }

  /**
   * Which addresses must not be known; a phrase ends with {@code *} to take every ending.
   *
   * @param said of an address, or by a mark of the source
   * @param secret with {@code place} side by side, or behind it and {@code kept}, in words about a
   *     place
   * @param violence with {@code shelter} in one service keeps its address
   */
  public record Secret(
      List<String> said,
      List<String> secret,
      List<String> place,
      List<String> kept,
      List<String> violence,
      List<String> shelter) {
    public Secret {
      said = List.copyOf(said);
      secret = List.copyOf(secret);
      place = List.copyOf(place);
      kept = List.copyOf(kept);
      violence = List.copyOf(violence);
      shelter = List.copyOf(shelter);
    }
  }
}
