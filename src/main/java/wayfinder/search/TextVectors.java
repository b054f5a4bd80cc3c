package wayfinder.search;

/** Turns a text into a vector of what it means: of unit length, as long for every text. */
@FunctionalInterface
public interface TextVectors {
  /** The vector of a text that is not blank. */
  float[] of(String text);
}
