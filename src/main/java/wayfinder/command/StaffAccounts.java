package wayfinder.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wayfinder.NewStaff;
import wayfinder.Settings;
import wayfinder.access.NewAccount;
import wayfinder.access.Passwords;
import wayfinder.access.Person;
import wayfinder.access.Staff;

/** Who works at the desk: {@code wayfinder user add|list|reset NAME}. */
@Command(
    name = "user",
    description = "Looks after who works at the desk.",
    mixinStandardHelpOptions = true)
final class StaffAccounts {
  private static final int REFUSED = 2;

  @Command(
      name = "add",
      description = "Adds an account; the password is asked for, or read as the first line given.")
  int add(
      @Parameters(paramLabel = "NAME", description = "as clients will read it") String name,
      @Option(
              names = "--role",
              defaultValue = "CASE_MANAGER",
              description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
          Staff.Role role,
      @Option(
              names = "--team",
              paramLabel = "TEAM",
              description = "sees only this team's cases and those of none; without it all")
          @Nullable String team)
      throws IOException {
    Console console = Objects.requireNonNull(System.console(), "Java gives one since 22");
    String password =
        console.isTerminal()
            ? new String(console.readPassword("Password: "))
            : firstLine(new InputStreamReader(System.in, Charset.defaultCharset()));
    return add(Settings.read(System.getenv()), name, password, role, team, System.out);
  }

  @Command(
      name = "reset",
      description =
          "Takes password, second factor and sessions away, and prints a link to a new password.")
  int reset(@Parameters(paramLabel = "NAME", description = "of the account") String name) {
    return reset(Settings.read(System.getenv()), name, System.out);
  }

  static int reset(Settings settings, String name, PrintStream out) {
    Optional<String> link = NewStaff.reset(settings, name, Clock.systemUTC());
    out.println(
        link.map(it -> "This link works once, for 24 hours: " + it)
            .orElse("Nothing was changed: there is no such account."));
    return link.isPresent() ? 0 : REFUSED;
  }

  @Command(name = "list", description = "Lists all accounts.")
  int list() {
    return list(Settings.read(System.getenv()), System.out);
  }

  static int list(Settings settings, PrintStream out) {
    for (Person person : NewStaff.all(settings)) {
      out.printf(
          "%-40s  %-14s  %s%n",
          person.staff().name(),
          words(person.staff().role()),
          person.state().name().toLowerCase(Locale.ROOT));
    }
    return 0;
  }

  private static String words(Staff.Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Adds it and says what came of it; 0 when it was added. */
  static int add(
      Settings settings,
      String name,
      String password,
      Staff.Role role,
      @Nullable String team,
      PrintStream out) {
    NewAccount.Outcome outcome =
        NewStaff.add(settings, name, password, role, team, Clock.systemUTC());
    out.println(words(outcome));
    return outcome instanceof NewAccount.Outcome.Added ? 0 : REFUSED;
  }

  private static String words(NewAccount.Outcome outcome) {
    return switch (outcome) {
      case NewAccount.Outcome.Added added ->
          "%s can sign in now, as %s.".formatted(added.staff().name(), words(added.staff().role()));
      case NewAccount.Outcome.BadName _ ->
          "Not added: a name has 2 to 40 letters, spaces, points, apostrophes and hyphens.";
      case NewAccount.Outcome.BadPassword bad -> "Not added: " + words(bad.fault());
      case NewAccount.Outcome.NameTaken _ -> "Not added: this name is taken.";
    };
  }

  private static String words(Passwords.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "a password has at least 12 characters.";
      case TOO_LONG -> "a password has at most 128 characters.";
      case TOO_COMMON -> "this password is among the first that anyone would try.";
    };
  }

  private static String firstLine(Reader in) throws IOException {
    String line = new BufferedReader(in).readLine();
    return line == null ? "" : line;
  }
}
