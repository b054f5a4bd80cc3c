/** Phrases into words, cut to fit. */
@NullMarked
package wayfinder.reply;

import org.jspecify.annotations.NullMarked;
