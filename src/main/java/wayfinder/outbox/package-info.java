/** What leaves after the commit: to the carrier, to open browsers. */
@NullMarked
package wayfinder.outbox;

import org.jspecify.annotations.NullMarked;
