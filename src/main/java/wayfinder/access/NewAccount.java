package wayfinder.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds an account. */
public final class NewAccount {
  private static final int ID_BYTES = 16;

  /** Clients read it ("Maria is here now"), so it has the form of a name and is short. */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M} .'-]{0,38}[\\p{L}\\p{M}.]");

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final SecureRandom random;

  public NewAccount(Accounts accounts, Passwords passwords, Clock clock, SecureRandom random) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.random = random;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Added(Staff staff) implements Outcome {}

    record BadPassword(Passwords.Fault fault) implements Outcome {}

    /** A name has 2 to 40 letters, spaces, points, apostrophes and hyphens. */
    record BadName() implements Outcome {}

    record NameTaken() implements Outcome {}
  }

  /** Adds the first one, whose holder makes it and belongs to no team. */
  Outcome addFirst(String name, String password, Staff.Role role) {
    return add(name, password, role, null, null);
  }

  /**
   * Adds one; nothing is written unless it is {@link Outcome.Added}.
   *
   * @param team by name, made if there is none; null for none
   * @param by who adds it; null for its own holder
   */
  public Outcome add(
      String name, String password, Staff.Role role, @Nullable String team, @Nullable Actor by) {
    String plain = plain(name);
    if (!NAME.matcher(plain).matches()) {
      return new Outcome.BadName();
    }
    Optional<Passwords.Fault> fault = passwords.faultIn(password, plain);
    if (fault.isPresent()) {
      return new Outcome.BadPassword(fault.get());
    }
    return keep(plain, passwords.hash(password), role, team, by);
  }

  /** Adds one that nobody can sign in to before its holder has chosen a password. */
  public Outcome invite(String name, Staff.Role role, @Nullable String team, @Nullable Actor by) {
    String plain = plain(name);
    return NAME.matcher(plain).matches()
        ? keep(plain, null, role, team, by)
        : new Outcome.BadName();
  }

  /** The team of this name, made now if there is none; empty when it is no name. */
  Optional<Team> addTeam(String name) {
    String plain = plain(name);
    return NAME.matcher(plain).matches()
        ? Optional.of(new Team(accounts.team(plain), plain))
        : Optional.empty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
        .replace('\u2019', '\'')
        .replaceAll("\\s+", " ");
  }

  private Outcome keep(
      String name,
      @Nullable String passwordHash,
      Staff.Role role,
      @Nullable String team,
      @Nullable Actor by) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    var staff =
        new Staff(
            new StaffId(HexFormat.of().formatHex(id)),
            name,
            role,
            team == null || team.isBlank() ? null : accounts.team(team));
    return accounts.add(staff, passwordHash, by == null ? Actor.of(staff) : by, clock.instant())
        ? new Outcome.Added(staff)
        : new Outcome.NameTaken();
  }
}
