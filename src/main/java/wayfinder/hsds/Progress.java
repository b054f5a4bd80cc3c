package wayfinder.hsds;

/** Hears how far a long work is. */
@FunctionalInterface
public interface Progress {
  /** Of {@code total} parts, {@code done} are done; what a part is only the work knows. */
  void at(long done, long total);
}
