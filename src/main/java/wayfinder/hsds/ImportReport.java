package wayfinder.hsds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import found: what was read, kept and refused, and what an editor should look at. */
public final class ImportReport {
  private static final int MOST_NOTES = 200;

  private final Map<String, Long> read = new TreeMap<>();
  private final EnumMap<Count, Long> counts = new EnumMap<>(Count.class);
  private final EnumMap<Warning, Noted> warnings = new EnumMap<>(Warning.class);
  private final Noted refused = new Noted();
  private final List<TermCount> terms = new ArrayList<>();

  /** What is counted of services. */
  public enum Count {
    KEPT,
    ADDED,
    CHANGED,
    WITHDRAWN,
    UNCHANGED,
    /** Kept, but of another status than active. */
    NOT_ACTIVE,
    /** Locations whose address was not taken over. */
    CONFIDENTIAL
  }

  /** What an editor should look at; the service was kept. */
  public enum Warning {
    NO_PHONE("no phone"),
    NO_HOURS("no hours"),
    UNREADABLE_HOURS("hours that can't be read: said as unknown"),
    STALE("last checked more than a year ago"),
    NO_DATE("no assured_date: not offered until --assured says when these were checked"),
    OUTSIDE("coordinates outside the state of the address: left out"),
    NO_PLACE("no address and no coordinates"),
    DANGLING("an id that names nothing in this import"),
    UNUSED("not used by any service: left out"),
    PARTIAL("only a part of the directory");

    private final String words;

    Warning(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A term of the source's taxonomies.
   *
   * @param services how many have it
   */
  public record TermCount(String term, String name, long services) {}

  /** How often, and where first. */
  public static final class Noted {
    private final List<String> places = new ArrayList<>();
    private final long[] count = new long[1];

    private void add(String place) {
      count[0]++;
      if (places.size() < MOST_NOTES) {
        places.add(place);
      }
    }

    public long count() {
      return count[0];
    }

    /** Each as {@code file:line: what}; at most {@value #MOST_NOTES}. */
    public List<String> places() {
      return Collections.unmodifiableList(places);
    }
  }

  void read(String file) {
    read.merge(file, 1L, Long::sum);
  }

  void count(Count what) {
    counts.merge(what, 1L, Long::sum);
  }

  void refuse(String place, String reason) {
    refused.add(place + ": " + reason);
  }

  void warn(Warning warning, String place) {
    warnings.computeIfAbsent(warning, key -> new Noted()).add(place);
  }

  void unmapped(List<TermCount> unmapped) {
    terms.addAll(unmapped);
  }

  /** Rows that were read, by file. */
  public Map<String, Long> rows() {
    return Collections.unmodifiableMap(read);
  }

  public long of(Count what) {
    return counts.getOrDefault(what, 0L);
  }

  public Noted refused() {
    return refused;
  }

  public Map<Warning, Noted> warnings() {
    return Collections.unmodifiableMap(warnings);
  }

  /** Terms that no topic stands for, the most used first. */
  public List<TermCount> unmapped() {
    return Collections.unmodifiableList(terms);
  }
}
