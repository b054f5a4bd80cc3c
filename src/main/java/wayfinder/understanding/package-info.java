/** What a text asks for and what it tells. */
@NullMarked
package wayfinder.understanding;

import org.jspecify.annotations.NullMarked;
