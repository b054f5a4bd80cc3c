package wayfinder.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The people counted together and what is known of them.
 *
 * @param known of the household as a whole; absent is unknown
 * @param members those who were told of, the client first; fewer than the size when not all were
 */
public record Household(Map<Field, Object> known, List<Member> members) {
  /** The largest household that is screened. */
  public static final int MOST_MEMBERS = 20;

  public Household {
    known = Member.checked(known, false);
    members = List.copyOf(members);
    if (members.size() > MOST_MEMBERS) {
      throw new IllegalArgumentException("a household has at most 20 members");
    }
    var ids = new HashSet<String>();
    if (!members.stream().allMatch(member -> ids.add(member.id()))) {
      throw new IllegalArgumentException("two members have the same id");
    }
    if (known.get(Field.HOUSEHOLD_SIZE) instanceof Integer size && size < members.size()) {
      throw new IllegalArgumentException("the household has more members than its size");
    }
  }

  /** A household of which nothing is known. */
  public static Household unknown() {
    return new Household(Map.of(), List.of());
  }

  /** How many people they are; empty while unknown. */
  public OptionalInt size() {
    if (known.get(Field.HOUSEHOLD_SIZE) instanceof Integer size) {
      return OptionalInt.of(size);
    }
    return members.isEmpty() ? OptionalInt.empty() : OptionalInt.of(members.size());
  }

  /** Those who were counted but not told of. */
  int unlisted() {
    return size().orElse(1) - members.size();
  }

  /** What is known of a field of the household. */
  public Optional<Object> get(Field field) {
    return Optional.ofNullable(known.get(field));
  }

  /** The member with this id. */
  public Optional<Member> member(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /** The same household, and this known of it. */
  public Household with(Field field, Object value) {
    var more = new EnumMap<Field, Object>(Field.class);
    more.putAll(known);
    more.put(field, value);
    return new Household(more, members);
  }

  /** The same household, and this unknown of it. */
  public Household without(Field field) {
    var fewer = new EnumMap<Field, Object>(Field.class);
    fewer.putAll(known);
    fewer.remove(field);
    return new Household(fewer, members);
  }

  /** The same household with this member: instead of the one with the same id, or added. */
  public Household with(Member member) {
    var all = new ArrayList<>(members);
    all.replaceAll(one -> one.id().equals(member.id()) ? member : one);
    if (!all.contains(member)) {
      all.add(member);
    }
    return new Household(known, all);
  }

  /** The same household, and this known of a member. */
  public Household with(String memberId, Field field, Object value) {
    return with(member(memberId).orElseGet(() -> Member.of(memberId)).with(field, value));
  }
}
