package wayfinder.command;

import wayfinder.Setting;

/** Lists every setting with its default and meaning. */
final class SettingsList {
  private SettingsList() {}

  static int print() {
    for (Setting setting : Setting.values()) {
      String usual = setting.usual().isEmpty() ? "not set" : setting.usual();
      System.out.printf("%-30s %s%n%30s default: %s%n", setting, setting.meaning(), "", usual);
    }
    return 0;
  }
}
