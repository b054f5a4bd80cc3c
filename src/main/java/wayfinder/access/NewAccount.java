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

  /** Adds one who belongs to no team. */
  public Outcome add(String name, String password, Staff.Role role) {
    return add(name, password, role, null);
  }

  /**
   * Adds one; nothing is written unless it is {@link Outcome.Added}.
   *
   * @param team by name, made if there is none; null for none
   */
  public Outcome add(String name, String password, Staff.Role role, @Nullable String team) {
    String plain =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
            .replace('\u2019', '\'')
            .replaceAll("\\s+", " ");
    if (!NAME.matcher(plain).matches()) {
      return new Outcome.BadName();
    }
    Optional<Passwords.Fault> fault = passwords.faultIn(password, plain);
    if (fault.isPresent()) {
      return new Outcome.BadPassword(fault.get());
    }
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    var staff =
        new Staff(
            new StaffId(HexFormat.of().formatHex(id)),
            plain,
            role,
            team == null || team.isBlank() ? null : accounts.team(team));
    return accounts.add(staff, passwords.hash(password), clock.instant())
        ? new Outcome.Added(staff)
        : new Outcome.NameTaken();
  }
}
