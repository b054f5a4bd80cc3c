package wayfinder.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of browser on what kind of machine, in words: no more is kept of what it sends. */
final class Device {
  /** In this order: most browsers also call themselves by the name of another. */
  private static final List<List<String>> BROWSERS =
      List.of(
          List.of("Edg", "Edge"),
          List.of("OPR/", "Opera"),
          List.of("SamsungBrowser", "Samsung Internet"),
          List.of("Firefox", "Firefox"),
          List.of("FxiOS", "Firefox"),
          List.of("CriOS", "Chrome"),
          List.of("Chrome", "Chrome"),
          List.of("Safari", "Safari"));

  private static final List<List<String>> MACHINES =
      List.of(
          List.of("iPhone", "iPhone"),
          List.of("iPad", "iPad"),
          List.of("Android", "Android"),
          List.of("CrOS", "Chromebook"),
          List.of("Windows", "Windows"),
          List.of("Macintosh", "Mac"),
          List.of("Linux", "Linux"));

  private Device() {}

  static String of(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    return "%s on %s"
        .formatted(
            first(BROWSERS, text, "Another browser"), first(MACHINES, text, "another device"));
  }

  private static String first(List<List<String>> known, String text, String otherwise) {
    return known.stream()
        .filter(it -> text.contains(it.getFirst()))
        .map(List::getLast)
        .findFirst()
        .orElse(otherwise);
  }
}
