/**
 * Programs' rules over known and unknown facts.
 *
 * <p>The face for a conversation:
 *
 * <ul>
 *   <li>{@link wayfinder.rules.Household} and {@link wayfinder.rules.Member} are built fact by fact
 *       with {@code with(Field, value)}; what is not known is absent, and never zero or no. {@link
 *       wayfinder.rules.Field} names every fact, its kind and what it may be ({@code fault(value)}
 *       says what would be right). The client is the first member, and the conversation sets {@code
 *       RELATION} to {@code self} there.
 *   <li>{@link wayfinder.rules.Programs#questions} is the interview in its order, with the fields
 *       that each answer fills; {@link wayfinder.rules.Programs#next} names the question that comes
 *       next, given those already asked (answered or skipped), and is empty when no answer can
 *       change a result any more.
 *   <li>{@link wayfinder.rules.Programs#screen} gives a {@link wayfinder.rules.Screening} at any
 *       time: {@link wayfinder.rules.ScreeningResult}s with status, reasons, distance to the line,
 *       amount, what would change it, steps; also {@link wayfinder.rules.Checklist} and {@code
 *       Screening.cliff()}. Words and amounts are worked out only when asked for.
 * </ul>
 */
@NullMarked
package wayfinder.rules;

import org.jspecify.annotations.NullMarked;
