/** Which card, line or topic answers a text. */
@NullMarked
package wayfinder.search;

import org.jspecify.annotations.NullMarked;
