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

  /** Before the value of a box that can be ticked together with others. */
  public static final String ALSO = "also:";
}
