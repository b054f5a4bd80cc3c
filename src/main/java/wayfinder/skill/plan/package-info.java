/** Reads a client's care plan to them, and ticks its steps. */
@NullMarked
package wayfinder.skill.plan;

import org.jspecify.annotations.NullMarked;
