/** Wishes to stop, to start again and for help. */
@NullMarked
package wayfinder.consent;

import org.jspecify.annotations.NullMarked;
