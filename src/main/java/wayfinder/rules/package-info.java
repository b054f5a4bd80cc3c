/**
 * Programs' rules over known and unknown facts.
 *
 * <p>The face for a conversation: a {@link wayfinder.rules.Household} is built fact by fact with
 * {@link wayfinder.rules.Household#with}; {@link wayfinder.rules.Programs#next} names the question
 * that should come next, {@link wayfinder.rules.Programs#questions} all of them in order with the
 * fields each one fills; {@link wayfinder.rules.Programs#screen} gives a {@link
 * wayfinder.rules.Screening}: a result for each program, at any time, with what is known so far.
 * What is not known is absent, and never zero or no.
 */
@NullMarked
package wayfinder.rules;

import org.jspecify.annotations.NullMarked;
