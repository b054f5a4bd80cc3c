package wayfinder.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One of the people counted together, with what is known of them.
 *
 * @param id a short name within the household, not a person's
 * @param known absent is unknown
 */
public record Member(String id, Map<Field, Object> known) {
  private static final String ID = "[A-Za-z0-9_-]{1,20}";

  public Member {
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("a member's id is 1 to 20 letters, digits, - and _");
    }
    known = checked(known, true);
  }

  /** A member of whom nothing is known. */
  public static Member of(String id) {
    return new Member(id, Map.of());
  }

  /** The same member, and this known. */
  public Member with(Field field, Object value) {
    var more = new EnumMap<Field, Object>(Field.class);
    more.putAll(known);
    more.put(field, value);
    return new Member(id, more);
  }

  /** The same member, and this unknown. */
  public Member without(Field field) {
    var fewer = new EnumMap<Field, Object>(Field.class);
    fewer.putAll(known);
    fewer.remove(field);
    return new Member(id, fewer);
  }

  /** What is known of a field. */
  public Optional<Object> get(Field field) {
    return Optional.ofNullable(known.get(field));
  }

  /** Copies facts, refusing what no field may be. */
  static Map<Field, Object> checked(Map<Field, Object> facts, boolean ofMember) {
    var copy = new EnumMap<Field, Object>(Field.class);
    facts.forEach(
        (field, value) -> {
          if (field.ofMember() != ofMember) {
            throw new IllegalArgumentException(field.path() + " stands elsewhere");
          }
          field
              .fault(value)
              .ifPresent(
                  fault -> {
                    throw new IllegalArgumentException(field.path() + " " + fault);
                  });
          copy.put(field, value);
        });
    return java.util.Collections.unmodifiableMap(copy);
  }
}
