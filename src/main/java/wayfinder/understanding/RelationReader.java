package wayfinder.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Words;

/** Reads who people are to the client: {@code me 34, wife 33, kids 4 and 7}. */
public final class RelationReader {
  /** The client. */
  public static final String SELF = "self";

  /** Of whom it is not plain who they are, such as a "partner". */
  public static final String UNSURE = "unsure";

  private final AnswerWords words;
  private final Pattern young;
  private final Pattern newborn;

  public RelationReader(AnswerWords words) {
    this.words = words;
    young = Pattern.compile("\\d+\\s*" + AnswerText.any(words.youngAges()));
    newborn = AnswerText.any(words.newborn());
  }

  /**
   * Some who are the same to the client.
   *
   * @param relation as in the HTTP contract, or {@link #UNSURE}
   * @param ages one for each of them, or none
   */
  public record Named(String relation, int count, List<Integer> ages) {
    public Named {
      ages = List.copyOf(ages);
    }
  }

  /** Who is named, in the order of the text; empty where it is not plain who or how many. */
  public List<Named> in(String text) {
    String plain = young.matcher(AnswerText.plain(text, words.numbers())).replaceAll(" 0 ");
    var groups = new ArrayList<Group>();
    List<String> all = Words.in(newborn.matcher(plain).replaceAll(" baby 0 "));
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      Optional<String> relation = relationOf(word);
      boolean counts = i + 1 < all.size() && isCounted(all.get(i + 1)) && isNumber(word);
      if (counts) {
        groups.add(
            new Group(relationOf(all.get(++i)).orElse(UNSURE), Integer.valueOf(word), false));
      } else if (relation.isPresent()) {
        groups.add(new Group(relation.get(), null, !isCounted(word)));
      } else if (isNumber(word)) {
        if (groups.isEmpty()) {
          groups.add(new Group(SELF, null, true));
        }
        groups.getLast().ages.add(Integer.valueOf(word));
      }
    }
    boolean plainAll = !groups.isEmpty() && groups.stream().allMatch(Group::isPlain);
    return plainAll ? groups.stream().map(Group::named).toList() : List.of();
  }

  /** Who somebody is whom the client calls so; empty when it is no word for a person. */
  public Optional<String> relationOf(String word) {
    return words.relations().entrySet().stream()
        .filter(relation -> relation.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Words such as "kids": a number before one says how many. */
  private boolean isCounted(String word) {
    return words.people().others().contains(word) && !words.people().one().contains(word);
  }

  private static boolean isNumber(String word) {
    return word.length() <= 3 && word.chars().allMatch(Character::isDigit);
  }

  /** What is gathered of some while the text is read. */
  private static final class Group {
    private final String relation;
    private final @Nullable Integer told;
    private final boolean single;
    private final List<Integer> ages = new ArrayList<>();

    Group(String relation, @Nullable Integer told, boolean single) {
      this.relation = relation;
      this.told = told;
      this.single = single;
    }

    private int count() {
      return told != null ? told : single ? 1 : ages.size();
    }

    boolean isPlain() {
      return count() > 0 && (ages.isEmpty() || ages.size() == count());
    }

    Named named() {
      return new Named(relation, count(), ages);
    }
  }
}
