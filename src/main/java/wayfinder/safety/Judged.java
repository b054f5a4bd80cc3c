package wayfinder.safety;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Danger;

/**
 * A made-up sentence that people have judged.
 *
 * @param level null when it is harmless
 * @param category null when it is harmless
 * @param language {@code en}, {@code es} or {@code mixed}
 */
public record Judged(
    Danger.@Nullable Severity level,
    Danger.@Nullable Category category,
    String language,
    String text) {
  private static final Set<String> LANGUAGES = Set.of("en", "es", "mixed");

  public Judged {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("unknown language: " + language);
    }
    if ((level == null) != (category == null)) {
      throw new IllegalArgumentException("a danger has a level and a category, the rest neither");
    }
  }

  Optional<Danger.Severity> severity() {
    return Optional.ofNullable(level);
  }

  /** {@code immediate}, {@code concern} or {@code none}. */
  public String levelName() {
    return severity().map(Danger.Severity::slug).orElse("none");
  }

  /** The category's slug, or {@code none}. */
  public String categoryName() {
    return Optional.ofNullable(category).map(Danger.Category::slug).orElse("none");
  }
}
