package wayfinder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import wayfinder.casework.Erasures;

/** Reads how long cases are kept. */
final class RetentionSetting {
  private RetentionSetting() {}

  static Erasures.Periods read(Map<String, String> environment, List<String> faults) {
    return new Erasures.Periods(
        days(Setting.WAYFINDER_KEEP_DAYS, environment, faults),
        days(Setting.WAYFINDER_KEEP_VIOLENCE_DAYS, environment, faults));
  }

  private static Duration days(
      Setting setting, Map<String, String> environment, List<String> faults) {
    String text = setting.in(environment);
    if (!text.matches("[1-9]\\d{0,3}")) {
      faults.add(setting + " is to be a number of days from 1 to 9999");
      return Duration.ofDays(Long.parseLong(setting.usual()));
    }
    return Duration.ofDays(Long.parseLong(text));
  }
}
