package wayfinder.command;

import java.io.PrintStream;
import picocli.CommandLine.Command;
import wayfinder.AuditCheck;
import wayfinder.Settings;
import wayfinder.access.AuditTrail;

/** Who did what with which case: {@code wayfinder audit check}. */
@Command(
    name = "audit",
    description = "Looks after the record of who did what at the desk.",
    mixinStandardHelpOptions = true)
final class Audit {
  private static final int BROKEN = 1;

  @Command(
      name = "check",
      description = "Follows the chain of all entries; exit code 1 when it is broken.")
  int check() {
    return check(Settings.read(System.getenv()), System.out);
  }

  static int check(Settings settings, PrintStream out) {
    return switch (AuditCheck.of(settings)) {
      case AuditTrail.Verdict.Whole whole -> {
        out.printf("The audit is whole: %d entries.%n", whole.entries());
        out.printf("It ends with %s%n", whole.last().isEmpty() ? "nothing yet" : whole.last());
        out.println("Keep this line elsewhere: if the end is cut off one day, it is missing then.");
        yield 0;
      }
      case AuditTrail.Verdict.Broken broken -> {
        out.printf(
            "The audit is broken: entry %d was changed, or one before it was taken out.%n",
            broken.entry());
        yield BROKEN;
      }
    };
  }
}
