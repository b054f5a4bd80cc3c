/** Danger in a text. */
@NullMarked
package wayfinder.safety;

import org.jspecify.annotations.NullMarked;
