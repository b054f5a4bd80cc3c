package wayfinder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.api.Health;
import wayfinder.api.Searched;
import wayfinder.hsds.Directory;
import wayfinder.knowledge.Knowledge;

/**
 * The assistant that serves now, and how one over newer content takes its place without a pause:
 * built beside it, checked, and swapped in for turn, search, desk, API and {@code /hsds} together.
 */
final class Serving {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  /** Newer content with fewer than this share of what serves is taken for a mishap. */
  private static final double LEAST_SHARE = 0.5;

  private static final int FIRST_LINES = 2;

  private final Supplier<Assistant> builder;
  private final Supplier<Directory> directories;
  private final Consumer<Assistant> begun;
  private final Clock clock;
  private final AtomicReference<State> state;

  /**
   * Builds the first one.
   *
   * @param builder reads the content and builds an assistant over it
   * @param directories looks through the services that others may read
   * @param begun is given each assistant that took over
   * @param clock in the agency's time zone
   */
  Serving(
      Supplier<Assistant> builder,
      Supplier<Directory> directories,
      Consumer<Assistant> begun,
      Clock clock) {
    this.builder = builder;
    this.directories = directories;
    this.begun = begun;
    this.clock = clock;
    Directory directory = directories.get(); // before the assistant: looking through takes memory
    state = new AtomicReference<>(State.of(builder.get(), directory));
  }

  /**
   * @param refusal why newer content does not serve; null when none was refused
   */
  private record State(
      Assistant assistant, Searched searched, Directory directory, @Nullable String refusal) {
    static State of(Assistant assistant, Directory directory) {
      return new State(
          assistant,
          new Searched(
              assistant.search(),
              assistant.placeSearch(),
              assistant.content().knowledge(),
              assistant.listings()),
          directory,
          null);
    }
  }

  Assistant assistant() {
    return state.get().assistant();
  }

  Searched searched() {
    return state.get().searched();
  }

  Directory directory() {
    return state.get().directory();
  }

  Health.Served served() {
    State now = state.get();
    return new Health.Served(
        now.assistant().content().knowledge(),
        now.assistant().search().meaning().inAWord(),
        now.refusal());
  }

  /**
   * Reads the content anew and lets it serve if it is sound.
   *
   * @return why it does not serve, a line for each fault; empty when it does
   */
  synchronized Optional<String> renew() {
    try {
      Assistant next = builder.get();
      List<String> wrong = wrongWith(next);
      if (!wrong.isEmpty()) {
        return refused("the content was read, but\n  " + String.join("\n  ", wrong));
      }
      next.warmUp(clock.instant());
      state.set(State.of(next, directories.get()));
      begun.accept(next);
      LOG.info("newer content serves: {} cards", next.content().knowledge().cards().size());
      return Optional.empty();
    } catch (RuntimeException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> refused(String why) {
    LOG.error("newer content does not serve, the one before it does: {}", why);
    String first =
        why.lines().limit(FIRST_LINES).map(String::strip).reduce("", (a, b) -> a + " " + b).strip();
    state.updateAndGet(it -> new State(it.assistant(), it.searched(), it.directory(), first));
    return Optional.of(why);
  }

  private List<String> wrongWith(Assistant next) {
    Knowledge before = assistant().content().knowledge();
    Knowledge after = next.content().knowledge();
    var wrong = new ArrayList<String>();
    fewer("cards", before.cards().size(), after.cards().size()).ifPresent(wrong::add);
    fewer("lines", before.lines().size(), after.lines().size()).ifPresent(wrong::add);
    fewer("listings", before.listings().size(), after.listings().size()).ifPresent(wrong::add);
    next.missedCanaries(LocalDate.ofInstant(clock.instant(), clock.getZone()))
        .forEach(miss -> wrong.add("a canary is missed: " + miss));
    return wrong;
  }

  private static Optional<String> fewer(String what, int before, int after) {
    return after < before * LEAST_SHARE
        ? Optional.of(
            "%d %s are left of %d: restart if that is meant".formatted(after, what, before))
        : Optional.empty();
  }
}
