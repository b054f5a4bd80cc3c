package wayfinder.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Who needs a place, as far as that was told. What is null was not.
 *
 * @param age in years
 * @param woman false for a man
 * @param withChildren whether children come along
 * @param veteran whether they served
 * @param withPet whether a pet comes along
 */
public record Seeker(
    @Nullable Integer age,
    @Nullable Boolean woman,
    @Nullable Boolean withChildren,
    @Nullable Boolean veteran,
    @Nullable Boolean withPet) {
  /** Of whom nothing is known. */
  public static final Seeker UNKNOWN = new Seeker(null, null, null, null, null);

  /** The same, of whom this is known too; what was told later counts. */
  public Seeker and(Seeker later) {
    return new Seeker(
        later.age != null ? later.age : age,
        later.woman != null ? later.woman : woman,
        later.withChildren != null ? later.withChildren : withChildren,
        later.veteran != null ? later.veteran : veteran,
        later.withPet != null ? later.withPet : withPet);
  }
}
