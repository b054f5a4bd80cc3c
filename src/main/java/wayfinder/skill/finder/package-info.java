/** Finds places near a client. */
@NullMarked
package wayfinder.skill.finder;

import org.jspecify.annotations.NullMarked;
