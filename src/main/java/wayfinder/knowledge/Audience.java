package wayfinder.knowledge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a place is, as far as its listing tells for sure. What it does not tell turns nobody
 * away.
 *
 * @param minimumAge in years, that age included
 * @param maximumAge in years, that age included
 * @param only whoever is of one of these groups; empty for everyone
 */
public record Audience(
    @Nullable Integer minimumAge, @Nullable Integer maximumAge, Set<Group> only, boolean noPets) {
  public static final Audience EVERYONE = new Audience(null, null, Set.of(), false);

  private static final int ADULT = 18;
  private static final int NO_LONGER_YOUNG = 25;
  private static final int NOT_YET_OLD = 50;
  private static final int OLD = 65;

  public Audience {
    only = Set.copyOf(only);
  }

  /** Whether someone may come; null when what is known of them does not tell. */
  public @Nullable Boolean fits(Seeker seeker) {
    return all(List.of(new Answer(ofAge(seeker)), new Answer(ofGroup(seeker)), pets(seeker)));
  }

  /** Yes, no, or not known. */
  private record Answer(@Nullable Boolean is) {}

  private static @Nullable Boolean all(List<Answer> answers) {
    if (answers.contains(new Answer(false))) {
      return false;
    }
    return answers.contains(new Answer(null)) ? null : Boolean.TRUE;
  }

  private @Nullable Boolean ofAge(Seeker seeker) {
    Integer age = seeker.age();
    if (minimumAge == null && maximumAge == null) {
      return true;
    }
    if (age == null) {
      return null;
    }
    boolean young = minimumAge != null && age < minimumAge;
    boolean old = maximumAge != null && age > maximumAge;
    return (old && isForYoung()) ? forTheirChildren(seeker) : Boolean.valueOf(!young && !old);
  }

  /** What is for the young may be asked for by who has children. */
  private static @Nullable Boolean forTheirChildren(Seeker seeker) {
    return Boolean.TRUE.equals(seeker.withChildren()) ? null : Boolean.FALSE;
  }

  private boolean isForYoung() {
    return maximumAge != null && maximumAge < NO_LONGER_YOUNG;
  }

  private @Nullable Boolean ofGroup(Seeker seeker) {
    if (only.isEmpty()) {
      return true;
    }
    List<Answer> answers = only.stream().map(group -> new Answer(of(group, seeker))).toList();
    if (answers.contains(new Answer(true))) {
      return true;
    }
    return answers.contains(new Answer(null)) ? null : Boolean.FALSE;
  }

  private static @Nullable Boolean of(Group group, Seeker seeker) {
    Integer age = seeker.age();
    return switch (group) {
      case WOMEN -> seeker.woman();
      case MEN -> seeker.woman() == null ? null : Boolean.valueOf(!seeker.woman());
      case FAMILIES -> seeker.withChildren();
      case VETERANS -> seeker.veteran();
      case YOUTH -> {
        if (age != null && age >= NO_LONGER_YOUNG) {
          yield forTheirChildren(seeker);
        }
        yield (age != null && age < ADULT) ? Boolean.TRUE : null;
      }
      case SENIORS -> {
        if (age == null || (age >= NOT_YET_OLD && age < OLD)) {
          yield null;
        }
        yield age >= OLD;
      }
    };
  }

  private Answer pets(Seeker seeker) {
    boolean maybe = noPets && seeker.withPet() == null;
    return new Answer(maybe ? null : !(noPets && Boolean.TRUE.equals(seeker.withPet())));
  }

  /** Whether it is for some people only. */
  public boolean isLimited() {
    return !equals(EVERYONE);
  }
}
