package wayfinder.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do with accounts. Passwords are chosen by who signs in with them: an
 * administrator gets a link to pass on, which works once and for a day.
 */
public final class Administration {
  private static final Duration LINK = Duration.ofHours(24);
  private static final int LONGEST_PROVIDER_NAME = 200;

  private final People people;
  private final NewAccount newAccount;
  private final Clock clock;
  private final SecureRandom random;

  public Administration(People people, NewAccount newAccount, Clock clock, SecureRandom random) {
    this.people = people;
    this.newAccount = newAccount;
    this.clock = clock;
    this.random = random;
  }

  /** What came of an invitation. */
  public sealed interface Invited {
    /**
     * It was added.
     *
     * @param link what the link ends with
     */
    record Added(Staff staff, Token link) implements Invited {}

    record Refused(NewAccount.Outcome why) implements Invited {}
  }

  /** What came of a reset. */
  public sealed interface Reset {
    record Done(Token link) implements Reset {}

    record Refused(People.Change why) implements Reset {}
  }

  public List<Person> all() {
    return people.all();
  }

  public List<Team> teams() {
    return people.teams();
  }

  /** The team of this name, made now if there is none; empty when it is no name. */
  public Optional<Team> addTeam(String name) {
    return newAccount.addTeam(name);
  }

  public Optional<Person> find(String id) {
    return people.find(new StaffId(id));
  }

  /** Adds an account and gives the link by which its holder chooses a password. */
  public Invited invite(String name, Staff.Role role, @Nullable TeamId team, Actor by) {
    return switch (newAccount.invite(name, role, teamName(team), by)) {
      case NewAccount.Outcome.Added added -> {
        Token link = Token.random(random);
        Instant now = clock.instant();
        people.reset(added.staff().id(), link.hash(), now.plus(LINK), by, now);
        yield new Invited.Added(added.staff(), link);
      }
      case NewAccount.Outcome refused -> new Invited.Refused(refused);
    };
  }

  private @Nullable String teamName(@Nullable TeamId team) {
    return people.teams().stream()
        .filter(it -> it.id().equals(team))
        .map(Team::name)
        .findFirst()
        .orElse(null);
  }

  /** Changes role and team. */
  public People.Change setRights(StaffId id, Staff.Role role, @Nullable TeamId team, Actor by) {
    return people.setRights(id, role, team, by, clock.instant());
  }

  /** Changes what the agency's sign-in calls this person; empty: it is not used. */
  public People.Change setProviderName(StaffId id, String name, Actor by) {
    String plain = ProviderSignIn.key(name);
    if (plain.length() > LONGEST_PROVIDER_NAME) {
      return People.Change.GONE;
    }
    return people.setProviderName(id, plain.isEmpty() ? null : plain, by, clock.instant());
  }

  public People.Change disable(StaffId id, Actor by) {
    return people.disable(id, by, clock.instant());
  }

  public People.Change enable(StaffId id, Actor by) {
    return people.enable(id, by, clock.instant());
  }

  /** Takes password, second factor and sessions away, and gives a link to a new password. */
  public Reset reset(StaffId id, Actor by) {
    Token link = Token.random(random);
    Instant now = clock.instant();
    People.Change change = people.reset(id, link.hash(), now.plus(LINK), by, now);
    return change == People.Change.DONE ? new Reset.Done(link) : new Reset.Refused(change);
  }

  public People.Change endSecondFactor(StaffId id, Actor by) {
    return people.endSecondFactor(id, by, clock.instant());
  }
}
