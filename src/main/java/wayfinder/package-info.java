/** The composition root: how everything is put together, and all that can be set. */
@NullMarked
package wayfinder;

import org.jspecify.annotations.NullMarked;
