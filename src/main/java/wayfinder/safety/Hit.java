package wayfinder.safety;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Danger;

/**
 * A rule that fired.
 *
 * @param left what guards left of it; null when nothing
 * @param guard the guard that lowered it; null when none did
 */
record Hit(Rule rule, Danger.@Nullable Severity left, @Nullable String guard) {
  Optional<Danger.Severity> severity() {
    return Optional.ofNullable(left);
  }

  String name() {
    return guard == null ? rule.id() : rule.id() + "-" + guard;
  }
}
