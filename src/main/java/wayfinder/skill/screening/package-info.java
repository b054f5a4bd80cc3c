/** Leads a client through the screening: a few questions, and what they suggest of each program. */
@NullMarked
package wayfinder.skill.screening;

import org.jspecify.annotations.NullMarked;
