/** What time starts: sending again, and what is left undone. */
@NullMarked
package wayfinder.jobs;

import org.jspecify.annotations.NullMarked;
