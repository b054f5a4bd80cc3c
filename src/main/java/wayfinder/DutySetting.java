package wayfinder;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wayfinder.access.Staff;
import wayfinder.casework.DutyFlag;
import wayfinder.casework.DutyRules;

/** Reads what the agency has settled about reporting to the authorities. */
final class DutySetting {
  private static final int LONGEST_LINE = 80;

  private DutySetting() {}

  static DutyRules read(Map<String, String> environment, List<String> faults) {
    String hours = Setting.WAYFINDER_REPORT_HOURS.in(environment);
    if (!hours.matches("[1-9]\\d{0,2}")) {
      faults.add("WAYFINDER_REPORT_HOURS is to be a number from 1 to 999");
      hours = Setting.WAYFINDER_REPORT_HOURS.usual();
    }
    String line = Setting.WAYFINDER_REPORT_LINE.in(environment);
    if (line.length() > LONGEST_LINE) {
      faults.add("WAYFINDER_REPORT_LINE is to be at most 80 characters");
    }
    return new DutyRules(
        all(Setting.WAYFINDER_REPORTERS, Staff.Role.class, environment, faults),
        all(Setting.WAYFINDER_REPORT_FLAGS, DutyFlag.Kind.class, environment, faults),
        Duration.ofHours(Long.parseLong(hours)),
        line);
  }

  /** The constants named in a list such as "case-manager,supervisor". */
  private static <E extends Enum<E>> Set<E> all(
      Setting setting, Class<E> of, Map<String, String> environment, List<String> faults) {
    var found = EnumSet.noneOf(of);
    for (String name : setting.in(environment).split(",", -1)) {
      try {
        found.add(Enum.valueOf(of, name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException e) {
        faults.add(setting + " is to be a list such as " + setting.usual());
      }
    }
    return found;
  }
}
