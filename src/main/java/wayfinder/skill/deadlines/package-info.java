/** Counts the last days to contest a decision, from the date on a client's letter. */
@NullMarked
package wayfinder.skill.deadlines;

import org.jspecify.annotations.NullMarked;
