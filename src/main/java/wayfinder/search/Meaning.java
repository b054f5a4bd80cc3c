package wayfinder.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import wayfinder.text.Language;

/**
 * What the search knows of meaning beside words. Nothing, until vectors are loaded; that may be
 * done while it is used.
 */
public final class Meaning {
  private final List<Shelf.Item> items;
  private final AtomicReference<State> state = new AtomicReference<>(new State.Off());

  Meaning(List<Shelf.Item> items) {
    this.items = List.copyOf(items);
  }

  private sealed interface State {
    record Off() implements State {}

    record Loading() implements State {}

    record On(LineMeaning lines) implements State {}

    record Failed() implements State {}
  }

  /**
   * Loads the vectors, which takes seconds; when this returns they are used.
   *
   * @param kept where the vectors of our own lines are kept from start to start
   * @param model opens the model
   */
  public void load(Path kept, Supplier<TextVectors> model) {
    state.set(new State.Loading());
    try {
      TextVectors vectors = model.get();
      var ofLines = new KeptVectors(kept, vectors);
      var lines = new LineMeaning(items, vectors, ofLines);
      ofLines.save();
      state.set(new State.On(lines));
    } finally {
      state.updateAndGet(it -> it instanceof State.Loading ? new State.Failed() : it);
    }
  }

  /** In a word: {@code off}, {@code loading}, {@code on} or {@code failed}. */
  public String inAWord() {
    return switch (state.get()) {
      case State.Off _ -> "off";
      case State.Loading _ -> "loading";
      case State.On _ -> "on";
      case State.Failed _ -> "failed";
    };
  }

  /** How near each item is to what is asked, 0 to 1; empty without vectors or English words. */
  Optional<double[]> of(Reading reading) {
    String text = String.join(" ", reading.words().getOrDefault(Language.EN, List.of()));
    return state.get() instanceof State.On on && !text.isBlank()
        ? Optional.of(on.lines().of(text))
        : Optional.empty();
  }
}
