/** Who writes to us. */
@NullMarked
package wayfinder.client;

import org.jspecify.annotations.NullMarked;
