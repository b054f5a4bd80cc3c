package wayfinder;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.DutyRules;
import wayfinder.casework.Erasures;
import wayfinder.casework.QuietHours;
import wayfinder.mail.MailSettings;
import wayfinder.turn.StaffedHours;

/**
 * All settings, read once and checked.
 *
 * @param databaseUrl null when the database is the file in the data folder
 * @param publicUrl without a slash at its end
 * @param segmentCents what one segment of a text costs in cents; empty when it is not known
 * @param requireSecondFactor whether everyone who signs in by password needs a second factor
 * @param oidc null when the agency has no sign-in of its own
 * @param twilio null when texts are simulated
 */
public record Settings(
    String host,
    int port,
    Path data,
    @Nullable String databaseUrl,
    String publicUrl,
    Path knowledge,
    Path prompts,
    String agency,
    ZoneId zone,
    String state,
    StaffedHours staffed,
    QuietHours quiet,
    int followUpDays,
    String segmentCents,
    DutyRules duties,
    boolean requireSecondFactor,
    @Nullable Oidc oidc,
    Erasures.Periods kept,
    @Nullable MailSettings mail,
    boolean rateLimits,
    boolean vectors,
    @Nullable Twilio twilio) {
  /** The carrier's account; {@code messagingService} or {@code from} is there, or both. */
  public record Twilio(
      String accountSid,
      String authToken,
      @Nullable String previousToken,
      @Nullable String messagingService,
      @Nullable String from,
      @Nullable String apiBase) {
    /** Prints no secret. */
    @Override
    public String toString() {
      return "Twilio[…]";
    }
  }

  /**
   * The agency's own sign-in.
   *
   * @param name as the sign-in page calls it
   * @param newRole of who has no account yet; null: they get none
   */
  public record Oidc(
      String issuer,
      String clientId,
      String clientSecret,
      String claim,
      String name,
      Staff.@Nullable Role newRole) {
    /** Prints no secret. */
    @Override
    public String toString() {
      return "Oidc[…]";
    }
  }

  /**
   * Reads the settings.
   *
   * @throws WrongSettings listing every setting that can't be used
   */
  public static Settings read(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /** Whether only this machine can reach the service. */
  public boolean listensOnLoopback() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }
}
