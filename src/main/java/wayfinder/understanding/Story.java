package wayfinder.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that one text tells, each as it was said. What is null or empty was not told.
 *
 * @param zip five digits
 * @param people who lives together
 * @param amounts the words of an amount, by the question it answers
 * @param ofAll whether its pay is that of everyone
 * @param money the words of an amount by the letter of its kind
 * @param hours of work a week
 * @param marks by question, its letters with the client's words for them
 * @param rest what else the text says; empty when it is nothing
 */
public record Story(
    @Nullable String zip,
    People people,
    Map<String, String> amounts,
    boolean ofAll,
    Map<String, String> money,
    @Nullable Integer hours,
    Map<String, Map<String, String>> marks,
    String rest) {
  /**
   * Who lives together.
   *
   * @param age the client's
   * @param childAges as many as children, or none
   * @param partnerIs who the partner is to the client, as in {@link RelationReader}; null when
   *     there is none
   * @param total the number of all; null when it was not told as such
   */
  public record People(
      @Nullable Integer age,
      int children,
      List<Integer> childAges,
      int partners,
      @Nullable Integer partnerAge,
      @Nullable String partnerIs,
      @Nullable Integer total,
      boolean alone) {
    public People {
      childAges = List.copyOf(childAges);
    }

    /** How many they are; 0 when that was not told. */
    public int size() {
      int named = 1 + children + partners;
      if (total != null) {
        return total;
      }
      return named > 1 || alone ? named : 0;
    }

    /** The others as they were named: the partner first, then the children. */
    public List<RelationReader.Named> named() {
      var named = new java.util.ArrayList<RelationReader.Named>();
      if (partnerIs != null) {
        named.add(new RelationReader.Named(partnerIs, partners, List.of()));
      }
      if (children > 0) {
        named.add(new RelationReader.Named("child", children, List.of()));
      }
      return named;
    }

    /** Whether what was told of them fits together. */
    boolean fits() {
      boolean enough = total == null || total > children + partners;
      return enough && (!alone || (children + partners == 0 && (total == null || total == 1)));
    }
  }

  public Story {
    amounts = Map.copyOf(amounts);
    money = Map.copyOf(money);
    marks = Map.copyOf(marks);
  }

  /** The questions of which it tells something. */
  public Set<String> questions() {
    var all = new java.util.TreeSet<>(amounts.keySet());
    all.addAll(marks.keySet());
    if (zip != null) {
      all.add("place");
    }
    if (people.size() > 0) {
      all.add("size");
    }
    if (people.age() != null || !people.childAges().isEmpty()) {
      all.add("ages");
    }
    if (!money.isEmpty()) {
      all.add("other_income");
    }
    if (hours != null) {
      all.add("work_hours");
    }
    return all;
  }
}
