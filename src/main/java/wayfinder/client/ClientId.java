package wayfinder.client;

/** Which client. Says nothing of who it is. */
public record ClientId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
