package wayfinder.conversation;

/**
 * An offered answer.
 *
 * @param label what the client reads
 * @param value what choosing it means, such as {@code card:snap-denied} or {@code
 *     topic:food-pantry}
 */
public record Choice(String label, String value) {
  /** The value that means: a person is wanted. */
  public static final String PERSON = "person";
}
