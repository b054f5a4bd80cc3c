/** The work of case managers: handoffs, alarms and their queue. */
@NullMarked
package wayfinder.casework;

import org.jspecify.annotations.NullMarked;
