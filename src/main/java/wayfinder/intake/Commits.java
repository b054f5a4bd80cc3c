package wayfinder.intake;

/** Where turns are written. */
public interface Commits {
  /** Durable when it returns. Throws {@link StoreUnavailable} when it could not be written. */
  CommitResult commit(TurnCommit commit);
}
