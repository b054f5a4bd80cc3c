package wayfinder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.QuietHours;
import wayfinder.client.PhoneNumber;
import wayfinder.text.Gsm7;

/** Reads the settings from environment variables, and notes every fault. */
final class SettingsReader {
  private static final int LONGEST_AGENCY = 24;

  private final Map<String, String> environment;
  private final List<String> faults = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Settings read() {
    refuseUnknown();
    int port = port();
    String publicUrl = publicUrl(port);
    ZoneId zone = zone();
    var settings =
        new Settings(
            text(Setting.WAYFINDER_HOST),
            port,
            Path.of(text(Setting.WAYFINDER_DATA)),
            databaseUrl(),
            publicUrl,
            folder(Setting.WAYFINDER_KNOWLEDGE),
            folder(Setting.WAYFINDER_PROMPTS),
            agency(),
            zone,
            state(),
            StaffedSetting.read(
                text(Setting.WAYFINDER_STAFFED),
                text(Setting.WAYFINDER_ANSWER_MINUTES),
                zone,
                faults),
            quiet(zone),
            followUpDays(),
            segmentCents(),
            DutySetting.read(environment, faults),
            flag(Setting.WAYFINDER_REQUIRE_TOTP),
            OidcSetting.read(environment, faults),
            RetentionSetting.read(environment, faults),
            MailSetting.read(environment, publicUrl, faults),
            flag(Setting.WAYFINDER_RATE_LIMITS),
            flag(Setting.WAYFINDER_VECTORS),
            twilio());
    if (!settings.rateLimits() && !settings.listensOnLoopback()) {
      faults.add("WAYFINDER_RATE_LIMITS=off is accepted only while WAYFINDER_HOST is loopback");
    }
    if (!faults.isEmpty()) {
      throw new WrongSettings(faults);
    }
    return settings;
  }

  private void refuseUnknown() {
    Set<String> known = Stream.of(Setting.values()).map(Setting::name).collect(Collectors.toSet());
    environment.keySet().stream()
        .filter(name -> name.startsWith("WAYFINDER_") && !known.contains(name))
        .filter(name -> !name.equals("WAYFINDER_CHROMIUM"))
        .sorted()
        .forEach(
            name ->
                faults.add(name + " is no setting; `wayfinder settings` lists those there are"));
  }

  private String text(Setting setting) {
    return setting.in(environment);
  }

  private @Nullable String textOrNull(Setting setting) {
    String text = text(setting);
    return text.isEmpty() ? null : text;
  }

  private int port() {
    String text = text(Setting.WAYFINDER_PORT);
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      faults.add("WAYFINDER_PORT is to be a number from 0 to 65535");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private @Nullable String databaseUrl() {
    String url = textOrNull(Setting.WAYFINDER_DATABASE_URL);
    if (url != null && !url.startsWith("jdbc:postgresql://")) {
      faults.add("WAYFINDER_DATABASE_URL is to begin with jdbc:postgresql://");
    }
    return url;
  }

  private String publicUrl(int port) {
    String url = text(Setting.WAYFINDER_PUBLIC_URL);
    if (url.isEmpty()) {
      return "http://localhost:" + port;
    }
    if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      faults.add("WAYFINDER_PUBLIC_URL is to be like https://help.example.org");
    }
    return url.replaceAll("/+$", "");
  }

  private Path folder(Setting setting) {
    Path folder = Path.of(text(setting));
    if (!Files.isDirectory(folder)) {
      faults.add(setting + ": there is no folder " + folder);
    }
    return folder;
  }

  private String agency() {
    String name = text(Setting.WAYFINDER_AGENCY);
    if (name.length() > LONGEST_AGENCY || !Gsm7.holds(name)) {
      faults.add("WAYFINDER_AGENCY is to be at most 24 characters that a plain text can carry");
    }
    return name;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(text(Setting.WAYFINDER_ZONE));
    } catch (DateTimeException e) {
      faults.add("WAYFINDER_ZONE is to be a time zone such as America/New_York");
      return ZoneOffset.UTC;
    }
  }

  private String state() {
    String state = text(Setting.WAYFINDER_STATE);
    if (!state.matches("[A-Z]{2}")) {
      faults.add("WAYFINDER_STATE is to be two capital letters such as PA");
    }
    return state;
  }

  private QuietHours quiet(ZoneId zone) {
    String text = text(Setting.WAYFINDER_QUIET);
    try {
      String[] ends = text.split("-", 2);
      return new QuietHours(
          LocalTime.parse(ends[0]), LocalTime.parse(ends.length < 2 ? "" : ends[1]), zone);
    } catch (DateTimeException | IllegalArgumentException e) {
      faults.add("WAYFINDER_QUIET is to be from evening to morning, like 21:00-08:00");
      return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), zone);
    }
  }

  private int followUpDays() {
    String text = text(Setting.WAYFINDER_FOLLOW_UP_DAYS);
    if (!text.matches("[1-9]|[1-5][0-9]|60")) {
      faults.add("WAYFINDER_FOLLOW_UP_DAYS is to be a number from 1 to 60");
      return 1;
    }
    return Integer.parseInt(text);
  }

  private String segmentCents() {
    String cents = text(Setting.WAYFINDER_SEGMENT_CENTS);
    if (!cents.matches("(\\d{1,3}(\\.\\d{1,4})?)?")) {
      faults.add("WAYFINDER_SEGMENT_CENTS is to be a number of cents such as 0.8");
    }
    return cents;
  }

  private boolean flag(Setting setting) {
    String text = text(setting);
    if (!text.equals("on") && !text.equals("off")) {
      faults.add(setting + " is to be on or off");
    }
    return text.equals("on");
  }

  private Settings.@Nullable Twilio twilio() {
    String sid = text(Setting.TWILIO_ACCOUNT_SID);
    String token = text(Setting.TWILIO_AUTH_TOKEN);
    String service = textOrNull(Setting.TWILIO_MESSAGING_SERVICE_SID);
    String from = textOrNull(Setting.TWILIO_FROM);
    if (sid.isEmpty() && token.isEmpty() && service == null && from == null) {
      return null;
    }
    if (!sid.matches("AC[0-9a-fA-F]{32}")) {
      faults.add("TWILIO_ACCOUNT_SID is to be AC and 32 hexadecimal digits");
    }
    if (token.isEmpty()) {
      faults.add("TWILIO_AUTH_TOKEN is missing: without it no webhook can be trusted");
    }
    if (service == null && from == null) {
      faults.add("TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM is missing: nothing to send from");
    }
    if (service != null && !service.matches("MG[0-9a-fA-F]{32}")) {
      faults.add("TWILIO_MESSAGING_SERVICE_SID is to be MG and 32 hexadecimal digits");
    }
    if (from != null && !PhoneNumber.isE164(from)) {
      faults.add("TWILIO_FROM is to be a number such as +14125550100");
    }
    if (text(Setting.WAYFINDER_PUBLIC_URL).isEmpty()) {
      faults.add("WAYFINDER_PUBLIC_URL is missing: webhooks are signed for that address");
    }
    return new Settings.Twilio(
        sid, token, textOrNull(Setting.TWILIO_AUTH_TOKEN_PREVIOUS), service, from, apiBase());
  }

  /** Only for tests: without TLS the account's token would travel open but on this machine. */
  private @Nullable String apiBase() {
    String base = textOrNull(Setting.TWILIO_API_BASE);
    if (base != null
        && !base.matches("https://[^/?#\\s]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
      faults.add("TWILIO_API_BASE is to be like https://api.example.org; http only on loopback");
    }
    return base;
  }
}
